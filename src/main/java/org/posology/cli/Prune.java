package org.posology.cli;

import java.util.concurrent.Callable;
import org.posology.job.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases what the operator's policy does not keep. */
@Command(
    name = "prune",
    mixinStandardHelpOptions = true,
    description = {
      "Erases readings that newer ones have superseded, what forgotten trials have read, and old"
          + " runs; how much is kept stands under posology.history.",
      "May run beside other commands, and be cut off."
    })
final class Prune implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Option(names = "--dry-run", description = "Only say how much it would erase.")
  private boolean dry;

  @Override
  public Integer call() {
    try (Jobs jobs = Jobs.open(home.config())) {
      System.out.print(jobs.prune(dry));
      return ExitCode.COMPLETE;
    }
  }
}
