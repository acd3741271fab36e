package org.posology.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.posology.document.PosologyException;
import org.posology.job.ExtractReport;
import org.posology.job.Extractors;
import org.posology.job.Jobs;
import org.posology.job.Workers;
import org.posology.model.ModelSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job: articles in, assertions in the database. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Reads articles of any known format into the database, with what they say.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:complete",
      "1:failed: a file could not be read to its end, or the database failed; run again to go on",
      "2:wrong usage",
      "3:complete, but more records were rejected than allowed"
    })
final class Extract implements Callable<Integer> {

  /** Set by picocli. */
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Mixin private Home home = new Home();

  @Option(names = "--wait", description = "Wait for another run to end, instead of leaving.")
  private boolean wait;

  @Mixin private WorkersOption workers = new WorkersOption();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders, patterns.")
  private List<String> paths = new ArrayList<>();

  @Override
  public Integer call() {
    return run(home, files(), wait, workers.workers);
  }

  /** Reads files into the database, prints the report, gives the exit code. */
  static int run(Home home, List<Path> files, boolean wait, Workers workers) {
    ModelSet models = ModelSet.load(home.models(), home.config());
    try (Jobs jobs = Jobs.open(home.config(), extractors(models), workers)) {
      ExtractReport report = jobs.extract(files, wait);
      System.out.print(report.text());
      jobs.writePage();
      return report.exitCode();
    }
  }

  private List<Path> files() {
    try {
      return InputFiles.of(paths);
    } catch (PosologyException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  static Extractors extractors(ModelSet models) {
    return new Extractors(
        models.fingerprint(), models.manifest(), () -> models.newExtractor()::extract);
  }
}
