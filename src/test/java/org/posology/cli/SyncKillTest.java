package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.remote.NlmServer;
import org.posology.remote.NlmXml;
import org.posology.store.Dump;
import org.posology.store.TestDatabase;

/**
 * {@code kill -9} of {@code posology sync}, once while it downloads and once while it reads: the
 * next one goes on, and ends with the rows of an undisturbed one. More at {@code
 * -Dkill.articles=500}.
 */
class SyncKillTest {

  private static final int ARTICLES = Integer.getInteger("kill.articles", 200);
  private static final String BIG = "pubmed26n0002.xml.gz";

  @TempDir Path folder;

  @Test
  void aKilledSyncGoesOnWhereItStopped() throws Exception {
    try (NlmServer nlm = new NlmServer();
        TestDatabase database = TestDatabase.migrated();
        TestDatabase undisturbed = TestDatabase.migrated()) {
      nlm.put("baseline", "pubmed26n0001.xml.gz", NlmXml.file(NlmXml.articles(1, ARTICLES, 2025)));
      nlm.put("baseline", BIG, NlmXml.file(NlmXml.articles(ARTICLES, ARTICLES, 2025)));
      nlm.put("updatefiles", "pubmed26n0003.xml.gz", NlmXml.file(NlmXml.articles(7, 3, 2026), 5));
      nlm.trouble("baseline/" + BIG, SyncKillTest::sendHalfAndWait);
      Process downloading = start(nlm, database, "a");
      while (!Files.exists(folder.resolve("a").resolve(BIG + ".part"))
          || Files.size(folder.resolve("a").resolve(BIG + ".part")) == 0) {
        sleepWhileAlive(downloading);
      }
      kill(downloading);
      Process reading = start(nlm, database, "a");
      while (articles(database) < 30) {
        sleepWhileAlive(reading);
      }
      kill(reading);
      assertThat(nlm.requests()).anyMatch(one -> one.startsWith("baseline/" + BIG + " bytes="));
      assertThat(articles(database)).isLessThan(2L * ARTICLES - 1);
      assertThat(start(nlm, database, "a").waitFor()).as("%s", log()).isZero();
      assertThat(start(nlm, undisturbed, "b").waitFor()).as("%s", log()).isZero();
      assertThat(Dump.of(database.dataSource())).isEqualTo(Dump.of(undisturbed.dataSource()));
      assertThat(articles(database)).isEqualTo(2L * ARTICLES - 1);
      assertThat(start(nlm, database, "a").waitFor()).isZero();
      assertThat(log()).contains("0 files, 0 of them read");
    }
  }

  private static void sendHalfAndWait(com.sun.net.httpserver.HttpExchange exchange, byte[] body)
      throws IOException {
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body, 0, body.length / 2);
    exchange.getResponseBody().flush();
    try {
      Thread.sleep(20_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IOException("the other side is gone");
  }

  private void sleepWhileAlive(Process process) throws Exception {
    assertThat(process.isAlive()).as("%s", log()).isTrue();
    Thread.sleep(5);
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor()).isEqualTo(128 + 9);
  }

  private static long articles(TestDatabase database) {
    return database.jdbc().queryForList("SELECT count(*) FROM article_record", Long.class).get(0);
  }

  private Process start(NlmServer nlm, TestDatabase database, String mirror) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Posology.class.getName(),
            "sync");
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("POSOLOGY_HOME", Path.of("").toAbsolutePath().toString());
    process.environment().put("POSOLOGY_CHUNKSIZE", "10");
    process.environment().put("POSOLOGY_SYNC_BASE", nlm.base());
    process.environment().put("POSOLOGY_SYNC_FOLDER", folder.resolve(mirror).toString());
    process.environment().put("SPRING_DATASOURCE_URL", database.url());
    process.environment().put("SPRING_DATASOURCE_USERNAME", TestDatabase.user());
    process.environment().put("SPRING_DATASOURCE_PASSWORD", TestDatabase.password());
    return process.redirectOutput(folder.resolve("log").toFile()).start();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }
}
