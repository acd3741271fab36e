package org.posology.cli;

import java.util.concurrent.Callable;
import org.posology.job.ExtractReport;
import org.posology.job.Jobs;
import org.posology.model.ModelSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A query to PubMed in, assertions in the database. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description = {
      "Gets what a query finds in PubMed, and reads it into the database.",
      "3 requests a second; 10 with an API key of NCBI in the environment variable NCBI_API_KEY."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:complete",
      "1:failed: not all could be had, or the database failed; run again",
      "2:wrong usage",
      "3:complete, but more records were rejected than allowed"
    })
final class Fetch implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Option(
      names = "--query",
      required = true,
      paramLabel = "QUERY",
      description = "In PubMed's language, such as: metformin[tiab] AND 2026[dp]")
  private String query = "";

  @Option(names = "--wait", description = "Wait for another run to end, instead of leaving.")
  private boolean wait;

  @Override
  public Integer call() {
    ModelSet models = ModelSet.load(home.models(), home.config());
    try (Jobs jobs = Jobs.open(home.config(), Extract.extractors(models))) {
      ExtractReport report = jobs.fetch(query, wait);
      System.out.print(report.text());
      jobs.writePage();
      return report.exitCode();
    }
  }
}
