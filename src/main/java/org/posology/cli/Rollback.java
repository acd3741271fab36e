package org.posology.cli;

import java.util.concurrent.Callable;
import org.posology.job.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the extractor version that was shown before. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Goes back to the extractor version that was shown before, in one transaction.",
      "What the other one read is kept, beside the current view, until prune."
    })
final class Rollback implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Override
  public Integer call() {
    try (Jobs jobs = Jobs.open(home.config())) {
      System.out.print(jobs.versions().rollback());
      return ExitCode.COMPLETE;
    }
  }
}
