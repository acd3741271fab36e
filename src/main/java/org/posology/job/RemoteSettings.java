package org.posology.job;

import java.nio.file.Path;
import java.time.Duration;
import org.posology.remote.Manners;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may set, under {@code posology}, of what reaches the network. Defaults stand in
 * {@code application.yaml}.
 *
 * @param sync PubMed's baseline and update files
 * @param fetch what a query finds
 * @param network how both behave
 */
@ConfigurationProperties("posology")
public record RemoteSettings(Sync sync, Fetch fetch, Network network) {

  /**
   * PubMed's files.
   *
   * @param base address of the folder above {@code baseline/} and {@code updatefiles/}
   * @param folder where files are kept
   * @param requestsPerSecond at most
   * @param batch files that are downloaded, then read
   * @param largestFile that is taken
   * @param absentLimit share of the articles that a new yearly baseline may lack
   */
  public record Sync(
      String base,
      Path folder,
      double requestsPerSecond,
      int batch,
      DataSize largestFile,
      double absentLimit) {

    public Sync {
      Settings.check("sync.requests-per-second", requestsPerSecond, 0.01, 1_000);
      Settings.check("sync.batch", batch, 1, 1_000);
      Settings.check("sync.absent-limit", absentLimit, 0, 1);
    }
  }

  /**
   * What a query finds.
   *
   * @param base address of the E-utilities
   * @param folder for the files
   * @param batch articles that are fetched at once
   * @param email that NCBI may write to, or empty
   */
  public record Fetch(String base, Path folder, int batch, String email) {

    public Fetch {
      Settings.check("fetch.batch", batch, 1, 10_000);
    }
  }

  /**
   * How to behave.
   *
   * @param attempts for each request
   * @param pause after the first attempt that failed; it doubles with each further one
   * @param longestPause that is waited for
   * @param timeout so much silence ends an attempt
   */
  public record Network(int attempts, Duration pause, Duration longestPause, Duration timeout) {

    public Network {
      Settings.check("network.attempts", attempts, 1, 100);
      Settings.check("network.timeout (seconds)", timeout.toMillis() / 1e3, 0.1, 3_600);
    }
  }

  Manners manners() {
    return new Manners(
        sync.requestsPerSecond(),
        network.attempts(),
        network.pause(),
        network.longestPause(),
        network.timeout());
  }
}
