package org.posology.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The version of the extraction's code: the digest of the classes that take part in it, written by
 * the build. It changes with any change of these classes, and with nothing else.
 */
final class CodeVersion {

  private CodeVersion() {}

  static String read() {
    try (InputStream in = CodeVersion.class.getResourceAsStream("code.sha256")) {
      return in == null
          ? "unbuilt"
          : new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
