package org.posology.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.posology.job.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks the database a question: rows as text, columns parted by tabs. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = "Prints what a query gives, tab-separated; it may not write.")
final class Sql implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Parameters(paramLabel = "QUERY", description = "Such as: SELECT * FROM current_assertion")
  private String query = "";

  @Override
  public Integer call() {
    try (Jobs jobs = Jobs.open(home.config())) {
      jobs.query(
          query,
          row ->
              System.out.println(
                  row.stream()
                      .map(cell -> cell == null ? "" : cell.replaceAll("[\\t\\n]", " "))
                      .collect(Collectors.joining("\t"))));
      return ExitCode.COMPLETE;
    }
  }
}
