package org.posology.cli;

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

  @Option(names = "--journal", description = "Journal, as the articles have it.")
  private @Nullable String journal;

  @Option(names = "--mesh", description = "MeSH heading of the article, or its id.")
  private @Nullable String mesh;

  @Option(names = "--drug", description = "Drug of the assertion: canonical name or concept.")
  private @Nullable String drug;

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
    return new ExportSelection(from, to, journal, mesh, drug, minConfidence);
  }

  private static @Nullable Integer year(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }
}
