package org.posology.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.store.ArticleSelection;
import picocli.CommandLine.Option;

/** Options that say which articles are meant. */
final class SelectionOptions {

  private static final Pattern YEARS = Pattern.compile("(\\d{4})|(\\d{4})?\\.\\.(\\d{4})?");

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "Year of publication: 2019, 2015..2020, 2015.., ..2020")
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
      description = "Drug, by name or concept; may be given more than once.")
  private List<String> drugs = new ArrayList<>();

  ArticleSelection selection() {
    Integer from = null;
    Integer to = null;
    if (years != null) {
      Matcher said = YEARS.matcher(years);
      if (!said.matches()) {
        throw new PosologyException("no years: '" + years + "'; such as 2019 or 2015..2020");
      }
      from = number(said.group(1) == null ? said.group(2) : said.group(1));
      to = number(said.group(1) == null ? said.group(3) : said.group(1));
    }
    if (from != null && to != null && from > to) {
      throw new PosologyException("no year is in " + years);
    }
    return new ArticleSelection(from, to, journals, headings, drugs, null);
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }
}
