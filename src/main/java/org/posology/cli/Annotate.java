package org.posology.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.AssertionExtractor;
import org.posology.export.AnnotatedArticle;
import org.posology.export.JsonLines;
import org.posology.model.ModelSet;
import org.posology.source.ArticleRecord;
import org.posology.source.RejectedRecord;
import org.posology.source.SourceException;
import org.posology.source.SourceReader;
import org.posology.source.SourceRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Articles in, JSON Lines out; no database. Rejected records go to standard error. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    description = "Reads articles of any known format, writes what they say: one JSON line each.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:complete",
      "1:failed: a file could not be read to its end; the others were",
      "2:wrong usage",
      "3:complete, but for records that were rejected",
      "141:who read the output has gone"
    })
final class Annotate implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Option(
      names = "--min-confidence",
      description =
          "The least confidence of an assertion, 0 to 1 (default: by the likelihood of drug and"
              + " outcome alone, the limit of the models).")
  private @Nullable Double minConfidence;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files; standard input if none.")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    ModelSet models = ModelSet.load(home.models(), home.config());
    AssertionExtractor extractor = models.newExtractor();
    Annotator annotator =
        new Annotator(
            minConfidence == null ? extractor : extractor.keeping(minConfidence),
            models.fingerprint());
    Output.print(
        out -> {
          JsonLines lines = new JsonLines(out);
          if (files.isEmpty()) {
            annotator.annotate(
                "standard input", () -> SourceReader.open(System.in, "stdin"), lines);
          }
          for (Path file : files) {
            annotator.annotate(file.toString(), () -> SourceReader.open(file), lines);
          }
        });
    return annotator.exitCode;
  }

  /** Writes articles, says what could not be used, and remembers the worst of it. */
  private static final class Annotator {

    private final AssertionExtractor extractor;
    private final String fingerprint;
    private int exitCode = ExitCode.COMPLETE;

    Annotator(AssertionExtractor extractor, String fingerprint) {
      this.extractor = extractor;
      this.fingerprint = fingerprint;
    }

    /** A source that cannot be read (on) stops no other. */
    void annotate(String name, Supplier<SourceReader> source, JsonLines lines) throws IOException {
      try (SourceReader reader = source.get()) {
        for (SourceRecord next = reader.next(); next != null; next = reader.next()) {
          annotate(name, next, lines);
        }
      } catch (SourceException e) {
        System.err.println("posology: " + e.getMessage());
        exitCode = ExitCode.FAILED;
      }
    }

    private void annotate(String name, SourceRecord record, JsonLines lines) throws IOException {
      if (record instanceof ArticleRecord read) {
        lines.write(AnnotatedArticle.of(extractor.extract(read.article()), fingerprint));
      } else if (record instanceof RejectedRecord reject) {
        System.err.printf("%s: record %d: %s%n", name, reject.position(), reject.reason());
        exitCode = exitCode == ExitCode.COMPLETE ? ExitCode.REJECTED : exitCode;
      }
    }
  }
}
