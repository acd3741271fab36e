package org.posology.cli;

import java.util.concurrent.Callable;
import org.posology.job.Jobs;
import org.posology.job.SyncReport;
import org.posology.model.ModelSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** PubMed's files in, assertions in the database: what is new since the last time. */
@Command(
    name = "sync",
    mixinStandardHelpOptions = true,
    description = {
      "Gets what is new of PubMed's baseline and update files, and reads it into the database.",
      "Where from, where to and how fast: posology.sync and posology.network in application.yaml."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:complete: all that NLM offers is read",
      "1:failed, or files wait behind one that is not there; run again to go on",
      "2:wrong usage",
      "3:complete, but more records were rejected than allowed"
    })
final class Sync implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Option(names = "--wait", description = "Wait for another run to end, instead of leaving.")
  private boolean wait;

  @Option(
      names = "--pass-gaps",
      description = "Go on behind files that are not there, or cannot be had.")
  private boolean passGaps;

  @Override
  public Integer call() {
    return run(home, passGaps, wait);
  }

  /** Syncs, prints the report, gives the exit code. */
  static int run(Home home, boolean passGaps, boolean wait) {
    ModelSet models = ModelSet.load(home.models(), home.config());
    try (Jobs jobs = Jobs.open(home.config(), Extract.extractors(models))) {
      SyncReport report = jobs.sync(passGaps, wait);
      System.out.print(report.text());
      jobs.writePage();
      return report.exitCode();
    }
  }
}
