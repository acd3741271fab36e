package org.posology.cli;

import java.util.concurrent.Callable;
import org.posology.job.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is in the database, and how the last runs ended. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows runs, files, counts, the last success, and what is rejected.")
final class Status implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Override
  public Integer call() {
    try (Jobs jobs = Jobs.open(home.config())) {
      System.out.print(jobs.status());
      return ExitCode.COMPLETE;
    }
  }
}
