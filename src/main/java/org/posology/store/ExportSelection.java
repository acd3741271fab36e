package org.posology.store;

import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;

/**
 * Which assertions are exported; null is any.
 *
 * @param fromYear of publication, inclusive
 * @param toYear inclusive
 * @param journal its name, in upper or lower case
 * @param mesh a MeSH heading of the article, or its id
 * @param drug a name or a concept of a drug of the assertion
 * @param minConfidence of its evidence
 */
public record ExportSelection(
    @Nullable Integer fromYear,
    @Nullable Integer toYear,
    @Nullable String journal,
    @Nullable String mesh,
    @Nullable String drug,
    double minConfidence) {

  /** Everything. */
  public static final ExportSelection ALL = new ExportSelection(null, null, null, null, null, 0);

  public ExportSelection {
    if (fromYear != null && toYear != null && fromYear > toYear) {
      throw new PosologyException("no years from " + fromYear + " to " + toYear);
    }
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new PosologyException("no confidence: " + minConfidence + "; say one from 0 to 1");
    }
  }
}
