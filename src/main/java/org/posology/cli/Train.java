package org.posology.cli;

import picocli.CommandLine.Command;

/** Makes the files of {@code models/} anew. */
@Command(
    name = "train",
    description = "Trains a model.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "MODEL",
    subcommands = {
      TrainAssertions.class,
      TrainDrugs.class,
      TrainOutcomes.class,
      TrainSections.class,
      TrainSentences.class
    })
final class Train {}
