package org.posology.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
  public Integer call() throws IOException {
    try (Jobs jobs = Jobs.open(home.config())) {
      return Output.write(
          null, out -> jobs.query(query, Output.unchecked(row -> out.write(line(row)))));
    }
  }

  private static String line(List<@Nullable String> row) {
    return row.stream()
        .map(cell -> cell == null ? "" : cell.replaceAll("[\\t\\n\\r]", " "))
        .collect(Collectors.joining("\t", "", "\n"));
  }
}
