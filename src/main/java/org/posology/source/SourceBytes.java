package org.posology.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a source as they come, compressed or not: how many, and their SHA-256. */
final class SourceBytes {

  private final MessageDigest digest = sha256();
  private final CountingStream stream;

  /**
   * @param in closed by whoever opened it
   */
  SourceBytes(InputStream in) {
    stream = new CountingStream(new DigestInputStream(in, digest));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  CountingStream stream() {
    return stream;
  }

  /** How many were read so far. */
  long count() {
    return stream.count();
  }

  /** The digest of all, in hexadecimal; reads those that are left. */
  String digest() throws IOException {
    stream.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(digest.digest());
  }
}
