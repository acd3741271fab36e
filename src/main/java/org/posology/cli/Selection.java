package org.posology.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.store.ExportSelection;
import picocli.CommandLine.Option;

/** Which assertions are meant, as options. */
final class Selection {

  private static final Pattern YEARS = Pattern.compile("(\\d{4})?(\\.\\.)?(\\d{4})?");

  @Option(
      names = "--year",
      paramLabel = "YEARS",
      description = "Year of publication: 2019, 2015..2020, 2015.. or ..2020.")
  private @Nullable String years;

  @Option(
      names = "--journal",
      paramLabel = "NAME",
      description = "Journal, as its articles name it; may be given more than once.")
  private List<String> journals = new ArrayList<>();

  @Option(
      names = "--mesh",
      paramLabel = "HEADING",
      description = "MeSH heading, by name or id; may be given more than once.")
  private List<String> headings = new ArrayList<>();

  @Option(
      names = "--drug",
      paramLabel = "DRUG",
      description = "Drug of the assertion, by canonical name or concept; more than once.")
  private List<String> drugs = new ArrayList<>();

  @Option(
      names = "--min-confidence",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = "Least confidence, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double minConfidence;

  ExportSelection selection() {
    String range = years == null ? ".." : years;
    Matcher matcher = YEARS.matcher(range);
    if (!matcher.matches() || range.isEmpty()) {
      throw new PosologyException("--year " + years + ": say 2019, 2015..2020, 2015.. or ..2020");
    }
    Integer from = year(matcher.group(1));
    Integer to = matcher.group(2) == null ? from : year(matcher.group(3));
    return new ExportSelection(from, to, journals, headings, drugs, minConfidence);
  }

  private static @Nullable Integer year(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }
}
