package org.posology.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posology.job.Jobs;
import org.posology.job.ReextractReport;
import org.posology.job.ReextractRequest;
import org.posology.model.ModelSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stored articles in, assertions of this extractor version out. */
@Command(
    name = "reextract",
    mixinStandardHelpOptions = true,
    description = {
      "Reads articles that are in the database again: those that these models have not read as they"
          + " now stand. Needs no files; may run beside extract; run again, it goes on.",
      "Without --shadow, what is read is shown at once, article by article."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:complete", "1:failed; run again to go on", "2:wrong usage"})
final class Reextract implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Mixin private SelectionOptions selection = new SelectionOptions();

  @Option(
      names = "--shadow",
      description = "Leave the current view as it is, until promote: for a version on trial.")
  private boolean shadow;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Only so many of the articles, the same ones each time.")
  private @Nullable Integer sample;

  @Option(names = "--wait", description = "Wait for another run to end, instead of leaving.")
  private boolean wait;

  @Mixin private WorkersOption workers = new WorkersOption();

  @Override
  public Integer call() {
    ReextractRequest request = new ReextractRequest(selection.selection(), sample, shadow);
    ModelSet models = ModelSet.load(home.models(), home.config());
    try (Jobs jobs = Jobs.open(home.config(), Extract.extractors(models), workers.workers)) {
      ReextractReport report = jobs.reextract(request, wait);
      System.out.print(report.text());
      jobs.writePage();
      return report.exitCode();
    }
  }
}
