package org.posology.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posology.job.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is in the database, and how the last runs ended. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows runs, files, counts, the last success, and what is rejected.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:shown",
      "1:failed, or the last success is older than --max-age",
      "2:wrong usage"
    })
final class Status implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Option(
      names = "--max-age",
      paramLabel = "TIME",
      converter = AgeOption.class,
      description =
          "End with exit code 1 if the last success is older than that, such as 26h, 90m or 2d.")
  private @Nullable Duration maxAge;

  @Option(
      names = "--command",
      paramLabel = "NAME",
      description =
          "With --max-age: the last success of this command, such as sync (default: any).")
  private @Nullable String command;

  @Override
  public Integer call() {
    try (Jobs jobs = Jobs.open(home.config())) {
      System.out.print(jobs.status());
      if (maxAge == null) {
        return ExitCode.COMPLETE;
      }
      Optional<String> overdue = jobs.overdue(command, maxAge);
      overdue.ifPresent(why -> System.err.println("posology: " + why));
      return overdue.isPresent() ? ExitCode.FAILED : ExitCode.COMPLETE;
    }
  }
}
