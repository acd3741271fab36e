package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.store.Dump;
import org.posology.store.TestDatabase;

/**
 * {@code kill -9} of {@code reextract --shadow} and {@code promote} at random points: readers
 * always see one whole version, and in the end all is as if nothing had happened. {@code
 * -Dkills=50} kills fifty times.
 */
class PromotionKillTest {

  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int ARTICLES = 150;

  /** Milliseconds from one look to the next. */
  private static final int GLANCES = 20;

  /** One number for all that readers see. */
  private static final String VIEW =
      "SELECT md5(string_agg(concat_ws('|', key, drugs, dose, direction, confidence, extractor),"
          + " ',' ORDER BY key)) FROM current_assertion";

  private final Random random = new Random(Long.getLong("seed", 7L));
  private Duration promotion = Duration.ZERO;
  private int struck;
  @TempDir Path folder;

  @Test
  void readersSeeOneWholeVersionWhereverItIsKilled() throws Exception {
    Path articles = ModelSets.articles(folder.resolve("articles.jsonl"), ARTICLES);
    Path a = Path.of("").toAbsolutePath();
    Path b = ModelSets.changed(Files.createDirectory(folder.resolve("b")));
    try (TestDatabase database = TestDatabase.migrated()) {
      complete(database, a, "extract", articles.toString());
      String shownByA = view(database);
      complete(database, b, "reextract", "--shadow");
      promotion = timed(database, b);
      String shownByB = view(database);
      assertThat(shownByB).isNotEqualTo(shownByA);
      Map<String, List<String>> undisturbed = Dump.of(database.dataSource());
      try (Reader reader = new Reader(database)) {
        for (int kill = 0; kill < KILLS; kill++) {
          disturb(database, b, kill);
        }
        if (!view(database).equals(shownByB)) { // the kill may come when promote has ended
          complete(database, b, "reextract", "--shadow");
          complete(database, b, "promote");
        }
        assertThat(reader.seen()).containsExactlyInAnyOrder(shownByA, shownByB);
      }
      assertThat(Dump.of(database.dataSource())).isEqualTo(undisturbed);
      System.out.println(struck + " of " + KILLS + " kills came before the end of their process");
    }
  }

  /** Promotes, and gives the time from its first session to its end. */
  private Duration timed(TestDatabase database, Path b) throws Exception {
    long before = sessions(database);
    Process process = start(database, b, "promote");
    while (process.isAlive() && sessions(database) <= before) {
      Thread.sleep(2);
    }
    long began = System.nanoTime();
    assertThat(process.waitFor()).as("%s", log()).isZero();
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /**
   * Kills a run at a random point; every other time all of B is read, and it is promote that dies.
   */
  private void disturb(TestDatabase database, Path b, int kill) throws Exception {
    boolean promote = kill % 2 == 1;
    database.jdbc().update("UPDATE extractor_version SET rank = NULL WHERE rank > 1");
    if (promote) {
      complete(database, b, "reextract", "--shadow");
    } else {
      database.jdbc().update(forget("article_reading"));
      database.jdbc().update(forget("evidence"));
    }
    long enough = promote ? 0 : read(database) + random.nextInt(ARTICLES / 2);
    long before = sessions(database);
    Process process =
        start(database, b, promote ? "promote" : "reextract", promote ? "" : "--shadow");
    while (process.isAlive() && (sessions(database) <= before || read(database) < enough)) {
      Thread.sleep(2);
    }
    long most = promote ? promotion.toMillis() : GLANCES;
    boolean ended = process.waitFor(random.nextInt((int) most), TimeUnit.MILLISECONDS);
    process.destroyForcibly();
    int code = process.waitFor();
    assertThat(code).as("%s", log()).isIn(ended ? List.of(0) : List.of(0, 128 + 9));
    struck += code == 0 ? 0 : 1;
  }

  /** How many readings of B are committed. */
  private static long read(TestDatabase database) {
    return database
        .jdbc()
        .queryForList("SELECT count(*) FROM article_reading WHERE extractor > 1", Long.class)
        .get(0);
  }

  /** So that there is something to do again. */
  private static String forget(String table) {
    return "DELETE FROM " + table + " WHERE extractor > 1 AND md5(article) < '8'";
  }

  private static long sessions(TestDatabase database) {
    return database
        .jdbc()
        .queryForList(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()", Long.class)
        .get(0);
  }

  private static String view(TestDatabase database) {
    return String.valueOf(database.jdbc().queryForObject(VIEW, String.class));
  }

  /** Looks all the time, as readers do. */
  private static final class Reader implements AutoCloseable {

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean ended;

    Reader(TestDatabase database) {
      thread =
          new Thread(
              () -> {
                while (!ended) {
                  seen.add(view(database));
                  LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(GLANCES));
                }
                seen.add(view(database));
              });
      thread.start();
    }

    Set<String> seen() {
      close();
      return Set.copyOf(seen);
    }

    @Override
    public void close() {
      ended = true;
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void complete(TestDatabase database, Path home, String... arguments) throws Exception {
    assertThat(start(database, home, arguments).waitFor()).as("%s", log()).isZero();
  }

  private Process start(TestDatabase database, Path home, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(Posology.class.getName());
    List.of(arguments).stream().filter(word -> !word.isEmpty()).forEach(command::add);
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("POSOLOGY_HOME", home.toString());
    process.environment().put("POSOLOGY_CHUNKSIZE", "10");
    process.environment().put("SPRING_DATASOURCE_URL", database.url());
    process.environment().put("SPRING_DATASOURCE_USERNAME", TestDatabase.user());
    process.environment().put("SPRING_DATASOURCE_PASSWORD", TestDatabase.password());
    return process.redirectOutput(folder.resolve("log").toFile()).start();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }
}
