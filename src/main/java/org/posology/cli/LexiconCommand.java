package org.posology.cli;

import picocli.CommandLine.Command;

/** {@code posology lexicon}: makes lexicons from their sources. */
@Command(
    name = "lexicon",
    description = "Makes a lexicon from its sources.",
    mixinStandardHelpOptions = true,
    subcommands = {
      DiseaseLexiconCommand.class,
      DrugLexiconCommand.class,
      DrugVerdictsCommand.class,
      OutcomeLexiconCommand.class
    })
final class LexiconCommand {}
