package org.posology.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run did, and what stands in the database behind it.
 *
 * @param run which one
 * @param changes its figures beside those of the run of the same command before it
 * @param claims that it found first, and that are found no more
 * @param holdings name → how many, of the whole database
 * @param pace how fast articles were read, interval after interval
 * @param runs how fast the last runs of the command were, the oldest first
 * @param tops the most frequent drugs, doses, outcomes and directions
 * @param doses of a few drugs
 * @param rejects what was rejected, the most frequent reason first
 * @param shown some assertions with their evidence
 */
public record RunReport(
    Run run,
    List<Change> changes,
    ClaimChanges claims,
    List<Count> holdings,
    Pace pace,
    List<Count> runs,
    List<Top> tops,
    List<DrugDoses> doses,
    List<Reject> rejects,
    List<ShownAssertion> shown) {

  public RunReport {
    changes = List.copyOf(changes);
    holdings = List.copyOf(holdings);
    runs = List.copyOf(runs);
    tops = List.copyOf(tops);
    doses = List.copyOf(doses);
    rejects = List.copyOf(rejects);
    shown = List.copyOf(shown);
  }

  /** So many of a thing. */
  public record Count(String name, double count) {}

  /**
   * A figure of this run, and of the one before.
   *
   * @param before null where there is none
   */
  public record Change(String name, @Nullable Double before, double now) {}

  /**
   * Claims that came and went with the run.
   *
   * @param added how many claims were found first
   * @param gone how many that were found before are found no more
   * @param examplesAdded a few of them, a line each
   * @param examplesGone a few of them, a line each
   */
  public record ClaimChanges(
      long added, long gone, List<String> examplesAdded, List<String> examplesGone) {

    public ClaimChanges {
      examplesAdded = List.copyOf(examplesAdded);
      examplesGone = List.copyOf(examplesGone);
    }
  }

  /**
   * Articles that were read, interval after interval from the run's begin.
   *
   * @param seconds of an interval
   * @param articles in each
   */
  public record Pace(double seconds, List<Long> articles) {

    public Pace {
      articles = List.copyOf(articles);
    }
  }

  /**
   * The most frequent things of a kind among what stands now.
   *
   * @param kind drugs, doses, outcomes, directions
   */
  public record Top(String kind, List<Row> rows) {

    public Top {
      rows = List.copyOf(rows);
    }

    /**
     * A thing.
     *
     * @param claims that name it
     * @param articles that make them
     * @param added claims that this run found first
     */
    public record Row(String name, long claims, long articles, long added) {}
  }

  /**
   * Records that were rejected for a reason.
   *
   * @param reason without its numbers, where they differ
   */
  public record Reject(String reason, long count, List<Example> examples) {

    public Reject {
      examples = List.copyOf(examples);
    }

    /** A record: where it stands, what exactly was wrong, how it begins. */
    public record Example(String where, String reason, String excerpt) {}
  }
}
