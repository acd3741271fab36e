package org.posology.cli;

import java.util.concurrent.Callable;
import org.posology.job.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which extractor versions have read what. */
@Command(
    name = "versions",
    mixinStandardHelpOptions = true,
    description = "Lists extractor versions: which is shown, and how much each has read.")
final class VersionsCommand implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Override
  public Integer call() {
    try (Jobs jobs = Jobs.open(home.config())) {
      System.out.print(jobs.versions().list());
      return ExitCode.COMPLETE;
    }
  }
}
