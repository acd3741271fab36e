package org.posology.cli;

import java.util.concurrent.Callable;
import org.posology.model.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes {@code models/manifest} anew. */
@Command(
    name = "manifest",
    mixinStandardHelpOptions = true,
    description = {
      "Writes models/manifest as the files are now: version, SHA-256 and bytes.",
      "Source, licence, command and scores are kept as they stand; of new files they are to be"
          + " written by hand."
    })
final class ModelsManifest implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Override
  public Integer call() {
    Manifest.Renewal renewal = Manifest.renew(home.models());
    renewal.changes().forEach(System.out::println);
    System.out.printf("%d files in models/manifest%n", renewal.files());
    renewal
        .undescribed()
        .forEach(name -> System.err.println(name + ": say its source and licence in the manifest"));
    return ExitCode.COMPLETE;
  }
}
