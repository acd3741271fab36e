package org.posology.remote;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A query, of the articles that entered PubMed within some days.
 *
 * @param term in PubMed's language
 * @param first day
 * @param last day
 */
record Query(String term, LocalDate first, LocalDate last) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

  /** PubMed's own ends of time: some articles enter with a date to come. */
  private static final LocalDate BEGINNING = LocalDate.of(1800, 1, 1);

  private static final LocalDate END = LocalDate.of(3000, 12, 31);

  /** Of all days. */
  static Query of(String term) {
    return new Query(term, BEGINNING, END);
  }

  boolean isOneDay() {
    return first.equals(last);
  }

  /** Two that together find the same. */
  List<Query> halves() {
    LocalDate middle = LocalDate.ofEpochDay((first.toEpochDay() + last.toEpochDay()) >> 1);
    return List.of(new Query(term, first, middle), new Query(term, middle.plusDays(1), last));
  }

  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("term", term);
    if (!equals(of(term))) {
      parameters.put("datetype", "edat");
      parameters.put("mindate", DAY.format(first));
      parameters.put("maxdate", DAY.format(last));
    }
    parameters.put("usehistory", "y");
    parameters.put("retmax", "0");
    return parameters;
  }
}
