package org.posology.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;

/**
 * Which assertions are exported: those that meet every condition that is said; within one, any of
 * its values will do.
 *
 * @param fromYear first year of publication, or null
 * @param toYear last one, or null
 * @param journals as the articles name them, in any case
 * @param headings MeSH headings of the article, by name in any case or by id
 * @param drugs of the assertion, by canonical name in any case or by concept
 * @param minConfidence of its evidence
 */
public record ExportSelection(
    @Nullable Integer fromYear,
    @Nullable Integer toYear,
    List<String> journals,
    List<String> headings,
    List<String> drugs,
    double minConfidence) {

  /** Everything. */
  public static final ExportSelection ALL =
      new ExportSelection(null, null, List.of(), List.of(), List.of(), 0);

  public ExportSelection {
    journals = List.copyOf(journals);
    headings = List.copyOf(headings);
    drugs = List.copyOf(drugs);
    if (fromYear != null && toYear != null && fromYear > toYear) {
      throw new PosologyException("no years from " + fromYear + " to " + toYear);
    }
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new PosologyException("no confidence: " + minConfidence + "; say one from 0 to 1");
    }
  }
}
