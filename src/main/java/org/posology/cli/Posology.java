package org.posology.cli;

import org.posology.document.PosologyException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command {@code posology}. */
@Command(
    name = "posology",
    description = "Drug, dose and outcome assertions from PubMed abstracts.",
    mixinStandardHelpOptions = true,
    subcommands = {
      Annotate.class,
      Evaluate.class,
      Extract.class,
      LexiconCommand.class,
      Status.class,
      Train.class
    })
public final class Posology {

  private Posology() {}

  public static void main(String[] arguments) {
    CommandLine commands = new CommandLine(new Posology());
    commands.setExecutionExceptionHandler(Posology::explain);
    System.exit(commands.execute(arguments));
  }

  /** What was foreseen says what to do; anything else shows where it happened. */
  private static int explain(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    if (failure instanceof PosologyException) {
      command.getErr().println("posology: " + failure.getMessage());
      return ExitCode.FAILED;
    }
    throw failure;
  }
}
