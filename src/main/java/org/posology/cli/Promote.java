package org.posology.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posology.job.Jobs;
import org.posology.model.ModelFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows an extractor version to readers. */
@Command(
    name = "promote",
    mixinStandardHelpOptions = true,
    description = {
      "Makes an extractor version the one that current_assertion shows, in one transaction.",
      "It must have read all active articles (reextract --shadow)."
    })
final class Promote implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Parameters(
      arity = "0..1",
      paramLabel = "VERSION",
      description = "Beginning of its fingerprint (default: that of these models).")
  private @Nullable String version;

  @Option(
      names = "--partial",
      description = "Though it has not read all: the other articles are shown as before.")
  private boolean partial;

  @Override
  public Integer call() {
    String name =
        version == null ? ModelFiles.verified(home.models(), home.config()).fingerprint() : version;
    try (Jobs jobs = Jobs.open(home.config())) {
      System.out.print(jobs.versions().promote(name, partial));
      return ExitCode.COMPLETE;
    }
  }
}
