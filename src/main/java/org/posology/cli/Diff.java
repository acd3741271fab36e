package org.posology.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posology.comparison.Comparing;
import org.posology.comparison.Comparison;
import org.posology.comparison.ComparisonJson;
import org.posology.comparison.ComparisonPage;
import org.posology.comparison.ComparisonText;
import org.posology.job.Jobs;
import org.posology.job.Versions;
import org.posology.model.ModelFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What one extractor version says otherwise than another. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the assertions of two extractor versions, of the articles that both have read:"
          + " added, lost, changed; by drug, and by what explains it.",
      "A version is the beginning of its fingerprint (posology versions), current (what is shown),"
          + " or installed (that of these models)."
    })
final class Diff implements Callable<Integer> {

  private static final String INSTALLED = "installed";

  /** What the comparison is written as. */
  enum Format {
    text,
    json,
    html
  }

  @Mixin private Home home = new Home();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FROM",
      defaultValue = Versions.CURRENT,
      description = "The old version (default: ${DEFAULT-VALUE}).")
  private String from = Versions.CURRENT;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TO",
      defaultValue = INSTALLED,
      description = "The new version (default: ${DEFAULT-VALUE}).")
  private String to = INSTALLED;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Option(names = "--output", paramLabel = "FILE", description = "Write to a file.")
  private @Nullable Path output;

  @Option(
      names = "--margin",
      defaultValue = "0.1",
      description = "By how much confidences may differ (default: ${DEFAULT-VALUE}).")
  private double margin;

  @Option(
      names = "--examples",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many of each kind (default: ${DEFAULT-VALUE}).")
  private int examples;

  @Override
  public Integer call() throws IOException {
    Comparing.Options options = new Comparing.Options(margin, examples);
    try (Jobs jobs = Jobs.open(home.config())) {
      String text = write(jobs.versions().diff(version(from), version(to), options));
      return Output.write(output, out -> out.write(text));
    }
  }

  private String version(String name) {
    return name.equals(INSTALLED)
        ? ModelFiles.verified(home.models(), home.config()).fingerprint()
        : name;
  }

  private String write(Comparison comparison) {
    return switch (format) {
      case text -> ComparisonText.of(comparison);
      case json -> ComparisonJson.of(comparison);
      case html -> ComparisonPage.of(comparison);
    };
  }
}
