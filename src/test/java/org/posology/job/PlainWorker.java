package org.posology.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.posology.assertion.Extraction;
import org.posology.document.Article;

/**
 * A worker process whose extractor takes its time over each article, and takes the whole process
 * down where one says {@code poison}: as an error of the virtual machine would.
 */
final class PlainWorker {

  private static final int KILLED = 137;

  private PlainWorker() {}

  public static void main(String[] arguments) {
    Duration pause = Duration.ofMillis(Long.parseLong(arguments[1]));
    long read =
        WorkerProcess.run(
            Path.of(arguments[0]), PlainExtractor.version("a", slow(pause)), Duration.ofMinutes(5));
    System.out.println("read " + read);
    System.exit(0);
  }

  static Function<Article, Extraction> slow(Duration pause) {
    PlainExtractor extractor = new PlainExtractor();
    return article -> {
      if (article.text().contains("poison")) {
        Runtime.getRuntime().halt(KILLED);
      }
      sleep(pause);
      return extractor.apply(article);
    };
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts one; what it says goes to a file of its own. */
  static Process start(Path config, Duration pause) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(PlainWorker.class.getName(), config.toString()));
    command.add(Long.toString(pause.toMillis()));
    Path log = config.resolve("worker-" + System.nanoTime() + ".log");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
