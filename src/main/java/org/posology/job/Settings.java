package org.posology.job;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set, under {@code posology}.
 *
 * @param threads that extract, and files read at once; 0 is one a core
 * @param chunkSize records that are committed together
 * @param rejectLimit share of the records of a file or a run that may be rejected
 * @param jobHistory finished runs that Spring Batch remembers
 * @param stall a run that neither reads nor commits for so long has failed
 * @param history what prune keeps
 * @param report pages of runs
 * @param database the embedded one
 */
@ConfigurationProperties("posology")
public record Settings(
    @DefaultValue("0") int threads,
    @DefaultValue("200") int chunkSize,
    @DefaultValue("0.05") double rejectLimit,
    @DefaultValue("20") int jobHistory,
    @DefaultValue("30m") Duration stall,
    @DefaultValue History history,
    @DefaultValue Report report,
    @DefaultValue Database database) {

  private static final int MOST_THREADS = 64;

  /**
   * How much of the past {@code prune} keeps.
   *
   * @param readings of an article by versions that are shown; 2: the one that is seen, and the one
   *     to go back to
   * @param trialDays for which readings of a version that is not shown are kept, after its last use
   * @param runs the last ones that {@code status} knows
   */
  public record History(
      @DefaultValue("2") int readings,
      @DefaultValue("30") int trialDays,
      @DefaultValue("1000") int runs) {

    public History {
      check("history.readings", readings, 1, 1_000);
      check("history.trial-days", trialDays, 0, 10_000);
      check("history.runs", runs, 1, 1_000_000);
    }
  }

  /**
   * Pages that runs write when they end.
   *
   * @param folder for them; empty for none
   */
  public record Report(@DefaultValue("") String folder) {}

  /**
   * Where the embedded database lies.
   *
   * @param directory its folder
   */
  public record Database(@DefaultValue("${user.home}/.posology/postgres") Path directory) {}

  public Settings {
    check("threads", threads, 0, MOST_THREADS);
    check("chunk-size", chunkSize, 1, 10_000);
    check("reject-limit", rejectLimit, 0, 1);
    check("job-history", jobHistory, 1, 10_000);
    check("stall (seconds)", stall.toMillis() / 1e3, 1, 604_800);
    if (threads == 0) {
      threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    }
  }

  static void check(String key, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "posology.%s is %s: must be from %s to %s".formatted(key, value, least, most));
    }
  }
}
