package org.posology.comparison;

import java.util.List;
import java.util.Map;

/**
 * How two versions differ, in figures and examples.
 *
 * @param versions which ones
 * @param articles how many were compared
 * @param same claims that are the same
 * @param kinds how many claims differ in which way; a claim may in several
 * @param drugs the same by drug, the most first
 * @param causes the same by what explains it, the most first
 * @param files of models, rules and code that differ
 * @param examples of each kind
 */
public record Comparison(
    Versions versions,
    Articles articles,
    long same,
    Map<Kind, Long> kinds,
    List<Row> drugs,
    List<CauseRow> causes,
    List<FileChange> files,
    List<Change> examples) {

  public Comparison {
    kinds = Map.copyOf(kinds);
    drugs = List.copyOf(drugs);
    causes = List.copyOf(causes);
    files = List.copyOf(files);
    examples = List.copyOf(examples);
  }

  /**
   * Which versions were compared.
   *
   * @param from fingerprint of the old one, or what else it is called
   * @param to fingerprint of the new one
   * @param margin by how much confidences may differ
   */
  public record Versions(String from, String to, double margin) {}

  /**
   * Articles of which claims were compared, and those that only one side has read.
   *
   * @param compared read by both
   * @param differing of which some claim differs
   * @param onlyFrom read by the old version only
   * @param onlyTo read by the new version only
   */
  public record Articles(long compared, long differing, long onlyFrom, long onlyTo) {}

  /** How many claims of a thing are new, lost, changed. */
  public record Row(String name, long added, long lost, long changed) {

    long all() {
      return added + lost + changed;
    }

    Row plus(Row other) {
      return new Row(name, added + other.added, lost + other.lost, changed + other.changed);
    }
  }

  /** The same, with the files of that part of the extraction which differ. */
  public record CauseRow(Cause cause, Row row, List<String> files) {}

  long count(Kind kind) {
    return kinds.getOrDefault(kind, 0L);
  }
}
