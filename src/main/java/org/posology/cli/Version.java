package org.posology.cli;

import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.model.ModelFiles;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: that of the program, and that of the extractor. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"posology " + program(), "extractor " + extractor()};
  }

  private static String program() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  /** A version is asked for when things are wrong, too. */
  private static String extractor() {
    Home home = new Home();
    try {
      return ModelFiles.verified(home.models(), home.config()).fingerprint();
    } catch (PosologyException e) {
      return "none: " + e.getMessage();
    }
  }
}
