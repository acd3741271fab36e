package org.posology.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posology.job.Workbench.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is its content: what is read of another one does not count for it. */
class ChangingFileTest {

  /** More than is read ahead of them. */
  private static final int ARTICLES = 400;

  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() throws IOException {
    bench = new Workbench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /** Otherwise half of the articles would be missed for ever. */
  @Test
  void aFileThatChangesBehindItsDateIsReadFromItsBeginningAgain() throws IOException {
    Path file = bench.file("a.jsonl", longLines());
    byte[] content = Files.readAllBytes(file);
    FileTime date = Files.getLastModifiedTime(file);
    byte[] other = content.clone();
    Arrays.fill(other, other.length / 2, other.length, (byte) 'x');
    ExtractReport changed = extractChanging(file, other, date);
    assertThat(changed.exitCode()).isEqualTo(1);
    assertThat(changed.text()).contains("a.jsonl", "changed while it was read");
    assertThat(bench.count("current_assertion")).isLessThan(ARTICLES);
    write(file, content, date);
    assertThat(bench.extract(file).exitCode()).isZero();
    assertThat(bench.count("current_assertion")).isEqualTo(ARTICLES);
    assertThat(bench.count("rejected_record")).isZero();
    assertThat(bench.count("file_reading WHERE read <> " + ARTICLES)).isZero();
  }

  @Test
  void nothingIsCommittedOfAFileOnceItsDateIsAnother() throws IOException {
    Path file = bench.file("a.jsonl", longLines());
    byte[] content = Files.readAllBytes(file);
    FileTime later = FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 5_000);
    ExtractReport changed = extractChanging(file, content, later);
    assertThat(changed.exitCode()).isEqualTo(1);
    assertThat(changed.text()).contains("changed while it was read");
    assertThat(bench.extract(file).exitCode()).as("it was only touched").isZero();
    assertThat(bench.count("current_assertion")).isEqualTo(ARTICLES);
  }

  private ExtractReport extractChanging(Path file, byte[] content, FileTime date) {
    AtomicInteger left = new AtomicInteger(15);
    return bench.extract(
        article -> {
          if (left.decrementAndGet() == 0) {
            write(file, content, date);
          }
          return new PlainExtractor().apply(article);
        },
        file);
  }

  private static void write(Path file, byte[] content, FileTime date) {
    try {
      Files.write(file, content);
      Files.setLastModifiedTime(file, date);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> longLines() {
    String padding = "Trial ".repeat(200);
    return IntStream.range(0, ARTICLES)
        .mapToObj(n -> article(n).replace("Trial", padding))
        .toList();
  }
}
