package org.posology.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file to read. What it is called and where it lies may change: it is its content.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param path where it is
 * @param size in bytes
 * @param modified when it was last changed
 */
public record SourceFile(String sha256, Path path, long size, Instant modified) {

  /** NLM numbers its files within a year: {@code pubmed26n1234.xml.gz}. */
  private static final Pattern NLM_NAME = Pattern.compile("pubmed(\\d\\d)n(\\d{4})\\D.*");

  private static final int BUFFER = 1 << 16;

  /**
   * Reads the file once to know it by its content.
   *
   * @throws IOException also if it is being written
   */
  public static SourceFile of(Path path) throws IOException {
    long size = Files.size(path);
    Instant modified = modified(path);
    SourceFile file = new SourceFile(sha256(path), path.toAbsolutePath(), size, modified);
    if (!file.isInPlace()) {
      throw new IOException("it changes while it is read");
    }
    return file;
  }

  private static String sha256(Path path) throws IOException {
    MessageDigest digest = newDigest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      byte[] buffer = new byte[BUFFER];
      while (in.read(buffer) >= 0) {
        // the digest reads along
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** As exact as PostgreSQL keeps it. */
  private static Instant modified(Path path) throws IOException {
    return Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Whether what lies at the path seems to be this file still: as large, and not written since. */
  public boolean isInPlace() throws IOException {
    return Files.size(path) == size && modified(path).equals(modified);
  }

  public String name() {
    return path.getFileName().toString();
  }

  /** Where the file stands among NLM's ({@code 261234}); 0 where it is not one of them. */
  int edition() {
    Matcher name = NLM_NAME.matcher(name());
    return name.matches() ? Integer.parseInt(name.group(1) + name.group(2)) : 0;
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
