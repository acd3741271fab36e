package org.posology.job;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.posology.assertion.Extraction;
import org.posology.document.Article;

/** A process to kill: {@code CONFIG MILLIS FILE…}, where every article takes some milliseconds. */
public final class KillableRun {

  private KillableRun() {}

  public static void main(String[] arguments) {
    long millis = Long.parseLong(arguments[1]);
    List<Path> files = Arrays.stream(arguments).skip(2).map(Path::of).toList();
    Extractors extractors = PlainExtractor.version("a", article -> slowly(article, millis));
    try (Jobs jobs = Jobs.open(Path.of(arguments[0]), extractors)) {
      System.exit(jobs.extract(files, false).exitCode());
    }
  }

  private static Extraction slowly(Article article, long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new PlainExtractor().apply(article);
  }
}
