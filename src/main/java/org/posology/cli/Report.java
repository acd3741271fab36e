package org.posology.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posology.job.Jobs;
import org.posology.report.RunReport;
import org.posology.report.RunReportPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a run did, as a page. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the report of a run as an HTML page of its own: counts, throughput, what is claimed"
          + " most, doses, rejects, changes, fifty assertions with their evidence.",
      "posology.report.folder in application.yaml makes runs write theirs when they end."
    })
final class Report implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Option(
      names = "--run",
      paramLabel = "N",
      description = "Number of the run, as status shows it (default: the last that has ended).")
  private @Nullable Long run;

  @Option(
      names = "--drug",
      paramLabel = "NAME",
      description =
          "Show the doses of this drug, by name or concept; may be given several times (default:"
              + " the four with most doses).")
  private List<String> drugs = new ArrayList<>();

  @Option(names = "--output", paramLabel = "FILE", description = "Write to a file.")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    try (Jobs jobs = Jobs.open(home.config())) {
      RunReport report = jobs.runReports().read(run, drugs);
      return Output.write(output, out -> out.write(RunReportPage.of(report)));
    }
  }
}
