package org.posology.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Makes plain UTF-8 of whatever comes: gzip or not, with a byte-order mark or not. */
final class SourceStream {

  /** What is looked at before anything is read. */
  static final int HEAD = 1 << 13;

  private static final int BUFFER = 1 << 16;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']+)[\"']");

  private SourceStream() {}

  /** The bytes without compression, mark or other encoding; supports {@code mark} of a head. */
  static BufferedInputStream open(CountingStream in, String name) throws IOException {
    BufferedInputStream plain = unpacked(in);
    String head = new String(head(plain), StandardCharsets.ISO_8859_1);
    for (Mark mark : Mark.values()) {
      if (head.startsWith(mark.bytes)) {
        plain.skipNBytes(mark.isMark ? mark.bytes.length() : 0);
        return inUtf8(plain, mark.charset);
      }
    }
    return inUtf8(plain, declared(head, name));
  }

  private static BufferedInputStream unpacked(CountingStream in) throws IOException {
    BufferedInputStream packed = new BufferedInputStream(in, BUFFER);
    packed.mark(2);
    boolean gzip = packed.read() == 0x1f && packed.read() == 0x8b;
    packed.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(packed, BUFFER), BUFFER) : packed;
  }

  /** The first bytes; what broke off in them breaks off again when it is read. */
  static byte[] head(BufferedInputStream in) throws IOException {
    byte[] head = new byte[HEAD];
    int length = 0;
    in.mark(HEAD);
    try {
      for (int read = 0; read >= 0 && length < HEAD; length += Math.max(0, read)) {
        read = in.read(head, length, HEAD - length);
      }
    } catch (EOFException | ZipException e) {
      // the reader of the records meets it again, and tells it as a rejected record
    }
    in.reset();
    return java.util.Arrays.copyOf(head, length);
  }

  private static BufferedInputStream inUtf8(BufferedInputStream in, Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)
        ? in
        : new BufferedInputStream(new TranscodingStream(in, charset), BUFFER);
  }

  private static Charset declared(String head, String name) {
    Matcher matcher = DECLARED.matcher(head);
    if (!matcher.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(matcher.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new SourceException(name, "an encoding that is not known: " + matcher.group(1), e);
    }
  }

  /** How encodings show at the very beginning. */
  private enum Mark {
    UTF_8("\u00ef\u00bb\u00bf", StandardCharsets.UTF_8, true),
    UTF_16BE("\u00fe\u00ff", StandardCharsets.UTF_16BE, true),
    UTF_16LE("\u00ff\u00fe", StandardCharsets.UTF_16LE, true),
    XML_UTF_16BE("\0<\0?", StandardCharsets.UTF_16BE, false),
    XML_UTF_16LE("<\0?\0", StandardCharsets.UTF_16LE, false);

    final String bytes;
    final Charset charset;
    final boolean isMark;

    Mark(String bytes, Charset charset, boolean isMark) {
      this.bytes = bytes;
      this.charset = charset;
      this.isMark = isMark;
    }
  }
}
