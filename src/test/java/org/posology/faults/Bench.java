package org.posology.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.Extraction;
import org.posology.document.Article;
import org.posology.document.PosologyException;
import org.posology.job.ExtractReport;
import org.posology.job.Extractors;
import org.posology.job.Jobs;
import org.posology.model.ModelSet;
import org.posology.store.ScratchServer;
import org.springframework.jdbc.core.JdbcTemplate;

/** One load that is disturbed: a fresh database, files of its own, and the real extraction. */
final class Bench implements AutoCloseable {

  static final int ARTICLES = 130;

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final ModelSet MODELS =
      ModelSet.load(HOME.resolve("models"), HOME.resolve("config"));

  private static final String ARTICLE =
      "{\"id\": \"PMID:%d\", \"title\": \"Imatinib in trial %d\", \"abstract\": \"METHODS: Imatinib"
          + " %d mg/day was given to %d patients with GIST. RESULTS: Response rate increased by"
          + " %d%% (P = .01), and nausea was reported.\"}";

  private static final String SETTINGS =
      """
      spring.datasource: {url: "%2$s", username: %3$s, password: %4$s}
      spring.datasource.hikari: {connection-timeout: %1$d000, maximum-pool-size: 12}
      spring.datasource.hikari.data-source-properties: {loginTimeout: %1$d, tcpKeepAlive: true}
      posology: {chunk-size: 10, threads: 2}
      """;

  private static final FileTime WRITTEN = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  /** Something that happens in the middle. */
  interface Strike {
    void run() throws Exception;
  }

  private final ScratchServer server;
  private final Random random;
  private final Path folder;
  private final Path files;
  private final Cable cable;
  private final String database = "bench_" + UUID.randomUUID().toString().replace("-", "");

  Bench(ScratchServer server, Path folder, Random random) throws IOException {
    this(server, folder, random, "pg_default");
  }

  Bench(ScratchServer server, Path folder, Random random, String tablespace) throws IOException {
    this.server = server;
    this.random = random;
    this.folder = Files.createDirectories(folder);
    this.files = Files.createDirectories(folder.resolve("files"));
    this.cable = new Cable(server.port());
    server.admin().execute("CREATE DATABASE " + database + " TABLESPACE " + tablespace);
    server.migrate(database);
    writeArticles();
  }

  /**
   * @param patience seconds that a load waits for a connection: each thing that it does without a
   *     server costs as much
   */
  private void configure(int patience) throws IOException {
    String url = "jdbc:postgresql://127.0.0.1:" + cable.port() + "/" + database;
    Files.writeString(
        folder.resolve("application.yaml"),
        SETTINGS.formatted(patience, url, server.user(), server.password()));
  }

  /** Two files that share articles; one record of each is no article. */
  private void writeArticles() throws IOException {
    write("a.jsonl", articles(0, ARTICLES));
    write("b.jsonl", articles(ARTICLES / 2, ARTICLES));
  }

  /** Where a record has no date, that of its file counts. */
  private void write(String name, List<String> lines) throws IOException {
    Files.setLastModifiedTime(Files.write(files.resolve(name), lines), WRITTEN);
  }

  private static List<String> articles(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(n -> n % 64 == 7 ? "no article " + n : article(n))
        .toList();
  }

  private static String article(int n) {
    return ARTICLE.formatted(900000001 + n, n, 100 + n % 7, 20 + n, n % 90);
  }

  ScratchServer server() {
    return server;
  }

  Cable cable() {
    return cable;
  }

  Random random() {
    return random;
  }

  Path folder() {
    return folder;
  }

  /** What is to be read. */
  List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(files)) {
      return all.sorted().toList();
    }
  }

  String database() {
    return database;
  }

  JdbcTemplate jdbc() {
    return new JdbcTemplate(server.connect(database));
  }

  /** A point in the middle of the load: so many articles before it. */
  int anyPoint() {
    return 1 + random.nextInt(ARTICLES);
  }

  /** Reads all files; the exit code, or 1 where there is no report. */
  int extract() throws IOException {
    configure(30);
    return extract(() -> MODELS.newExtractor()::extract);
  }

  /**
   * Reads all files, and strikes at a random point: while one article is being extracted, others
   * are being written.
   */
  int extractStruck(Strike strike) throws IOException {
    configure(2);
    AtomicInteger left = new AtomicInteger(anyPoint());
    AtomicReference<@Nullable Exception> trouble = new AtomicReference<>();
    Function<Article, Extraction> real = MODELS.newExtractor()::extract;
    int code =
        extract(
            () ->
                article -> {
                  synchronized (real) {
                    if (left.decrementAndGet() == 0) {
                      run(strike, trouble);
                    }
                    return real.apply(article);
                  }
                });
    if (left.get() > 0 || trouble.get() != null) {
      throw new IllegalStateException("the fault itself failed", trouble.get());
    }
    return code;
  }

  private static void run(Strike strike, AtomicReference<@Nullable Exception> trouble) {
    try {
      strike.run();
    } catch (Exception e) {
      trouble.set(e);
    }
  }

  private int extract(Supplier<Function<Article, Extraction>> fresh) throws IOException {
    Extractors extractors = new Extractors(MODELS.fingerprint(), MODELS.manifest(), fresh);
    try (Jobs jobs = Jobs.open(folder, extractors)) {
      ExtractReport report = jobs.extract(files(), false);
      return report.exitCode();
    } catch (PosologyException e) {
      return 1;
    }
  }

  @Override
  public void close() throws IOException {
    cable.close();
    server.admin().execute("DROP DATABASE " + database + " WITH (FORCE)");
  }
}
