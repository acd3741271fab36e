package org.posology.cli;

import picocli.CommandLine.Command;

/** {@code posology models}: what {@code models/} holds, and whether it is that. */
@Command(
    name = "models",
    description = "Writes or checks the manifest of models/.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ModelsManifest.class, ModelsVerify.class})
final class ModelsCommand {}
