package org.posology.cli;

import java.util.concurrent.Callable;
import org.posology.model.ModelFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Holds {@code models/} against its manifest. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks models/ against its manifest, and prints the extractor version.")
final class ModelsVerify implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Override
  public Integer call() {
    System.out.println(ModelFiles.verified(home.models(), home.config()).fingerprint());
    return ExitCode.COMPLETE;
  }
}
