package org.posology.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.posology.document.PosologyException;
import org.posology.job.Workers;
import org.springframework.core.NestedRuntimeException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;

/** The command {@code posology}. */
@Command(
    name = "posology",
    description = {
      "Drug, dose and outcome assertions from PubMed abstracts.",
      "Without a command, the main job reads the bundled sample."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      Annotate.class,
      Diff.class,
      Curate.class,
      Evaluate.class,
      Explain.class,
      Export.class,
      Extract.class,
      Fetch.class,
      LexiconCommand.class,
      ModelsCommand.class,
      Promote.class,
      Prune.class,
      Reextract.class,
      Report.class,
      Rollback.class,
      Serve.class,
      Sql.class,
      Status.class,
      Sync.class,
      Train.class,
      VersionsCommand.class,
      WorkerCommand.class,
      GenerateCompletion.class
    })
public final class Posology implements Callable<Integer> {

  @Mixin private Home home = new Home();

  private Posology() {}

  /** Reads the bundled sample. */
  @Override
  public Integer call() throws IOException {
    try (Sample sample = Sample.unpack()) {
      return Extract.run(home, List.of(sample.file()), false, Workers.LOCAL);
    }
  }

  public static void main(String[] arguments) {
    StandardOutput.install();
    System.exit(run(arguments));
  }

  static CommandLine commands() {
    return new CommandLine(new Posology());
  }

  /** Runs a command, and gives its exit code. */
  static int run(String... arguments) {
    CommandLine commands = commands();
    commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    commands.setExecutionExceptionHandler(Posology::explain);
    try {
      return commands.execute(arguments);
    } catch (StandardOutput.LostException e) {
      return lost(e, commands);
    }
  }

  /** What was foreseen says what to do; anything else shows where it happened. */
  private static int explain(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    if (failure instanceof PosologyException) {
      command.getErr().println("posology: " + failure.getMessage());
      return ExitCode.FAILED;
    }
    if (failure instanceof StandardOutput.LostException lost) {
      return lost(lost, command);
    }
    if (failure instanceof NestedRuntimeException database) {
      String why = String.valueOf(database.getMostSpecificCause().getMessage());
      command.getErr().println("posology: the database failed: " + why.replaceAll("\\s+", " "));
      return ExitCode.FAILED;
    }
    throw failure;
  }

  private static int lost(StandardOutput.LostException failure, CommandLine command) {
    if (failure.isReaderGone()) {
      return ExitCode.BROKEN_PIPE;
    }
    command.getErr().println("posology: " + failure.getMessage());
    return ExitCode.FAILED;
  }
}
