package org.posology.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The bundled abstracts as a file, for as long as it is open. They are invented.
 *
 * @param file in a folder of its own
 */
record Sample(Path file) implements AutoCloseable {

  private static final String NAME = "pubmed-sample.xml";

  static Sample unpack() throws IOException {
    Path file = Files.createTempDirectory("posology-sample").resolve(NAME);
    try (InputStream in = Sample.class.getResourceAsStream("/org/posology/sample/" + NAME)) {
      Files.copy(Objects.requireNonNull(in, "the sample is part of the program"), file);
    }
    return new Sample(file);
  }

  @Override
  public void close() throws IOException {
    Files.delete(file);
    Files.delete(Objects.requireNonNull(file.getParent()));
  }
}
