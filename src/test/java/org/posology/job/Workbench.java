package org.posology.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.posology.assertion.Extraction;
import org.posology.document.Article;
import org.posology.store.TestDatabase;

/** A folder with an operator's configuration and files, and a database of its own. */
final class Workbench implements AutoCloseable {

  static final String CONFIGURATION =
      """
      spring.datasource: {url: "%s", username: %s, password: %s}
      posology: {chunk-size: 10, threads: 2, job-history: 3}
      """;

  final TestDatabase database = TestDatabase.migrated();
  private final Path folder;

  Workbench(Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(
        folder.resolve("application.yaml"),
        CONFIGURATION.formatted(database.url(), TestDatabase.user(), TestDatabase.password()));
  }

  Path folder() {
    return folder;
  }

  /** A file of lines, each {@code {"id": …, "title": …, "abstract": …}}. */
  Path file(String name, List<String> lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  /** Articles with a claim each, and numbers from {@code first} on. */
  static List<String> articles(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(Workbench::article)
        .collect(Collectors.toList());
  }

  static String article(int number) {
    return "{\"id\": \"PMID:%d\", \"title\": \"Trial %d\", \"abstract\": \"imatinib %d mg: response.\"}"
        .formatted(900000000 + number, number, 100 + number % 7);
  }

  ExtractReport extract(Path... files) {
    return extract(new PlainExtractor(), files);
  }

  ExtractReport extract(Function<Article, Extraction> extractor, Path... files) {
    try (Jobs jobs = Jobs.open(folder, PlainExtractor.version("a", extractor))) {
      return jobs.extract(List.of(files), false);
    }
  }

  /** As when the server is restarted in the middle. */
  void cutConnections() {
    database
        .jdbc()
        .execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
  }

  long count(String table) {
    return database.jdbc().queryForList("SELECT count(*) FROM " + table, Long.class).get(0);
  }

  @Override
  public void close() {
    database.close();
  }
}
