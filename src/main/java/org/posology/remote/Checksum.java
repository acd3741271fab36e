package org.posology.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MD5, as NLM gives it: against broken transfers, not against attackers; HTTPS is for those. */
final class Checksum {

  private static final Pattern MD5 = Pattern.compile("(?<!\\w)[0-9a-fA-F]{32}(?!\\w)");

  private Checksum() {}

  /** The sum in a checksum file: {@code MD5(name)= sum}, or {@code sum name}. */
  static String parse(NlmFile file, byte[] text) throws IOException {
    Matcher sum = MD5.matcher(new String(text, StandardCharsets.US_ASCII));
    if (!sum.find()) {
      throw new IOException(file.checksumName() + " holds no MD5");
    }
    return sum.group().toLowerCase(Locale.ROOT);
  }

  static String of(Path file) throws IOException {
    MessageDigest digest = md5();
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
