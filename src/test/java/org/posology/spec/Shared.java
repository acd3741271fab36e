package org.posology.spec;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of corpora beside the project; a test that wants it is skipped where it is missing.
 */
public final class Shared {

  private static final Path ROOT = Path.of("..", "shared");

  private Shared() {}

  /** The file or folder, or the test is skipped, saying so. */
  public static Path require(String path) {
    Path file = ROOT.resolve(path);
    assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not here");
    return file;
  }
}
