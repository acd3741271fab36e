package org.posology.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code posology}. */
@Command(
    name = "posology",
    description = "Drug, dose and outcome assertions from PubMed abstracts.",
    mixinStandardHelpOptions = true,
    subcommands = {Annotate.class, Evaluate.class, LexiconCommand.class, Train.class})
public final class Posology {

  private Posology() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Posology()).execute(arguments));
  }
}
