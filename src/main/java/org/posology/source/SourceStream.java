package org.posology.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whatever comes as plain UTF-8: gzip or not, with a byte-order mark or without. */
final class SourceStream implements Closeable {

  /** What is looked at before anything is read. */
  private static final int HEAD = 1 << 13;

  private static final int BUFFER = 1 << 16;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']+)[\"']");

  private final @Nullable GzipStream gzip;
  private final BufferedInputStream plain;

  /**
   * Looks at how the source is packed and encoded.
   *
   * @param in closed by whoever opened it
   * @param name of the source, for errors
   */
  SourceStream(CountingStream in, String name) throws IOException {
    BufferedInputStream packed = new BufferedInputStream(in, BUFFER);
    this.gzip = isGzip(packed) ? new GzipStream(packed, BUFFER) : null;
    BufferedInputStream unpacked = gzip == null ? packed : new BufferedInputStream(gzip, BUFFER);
    this.plain = inUtf8(unpacked, encoding(unpacked, name));
  }

  /** How the text begins; nothing is consumed. */
  String head() throws IOException {
    return head(plain);
  }

  /** As {@link InputStream#read(byte[], int, int)}. */
  int read(byte[] target, int offset, int length) throws IOException {
    return plain.read(target, offset, length);
  }

  /** Why the source ended before its end, or null. */
  @Nullable String damage() {
    return gzip == null ? null : gzip.damage();
  }

  @Override
  public void close() throws IOException {
    plain.close();
  }

  private static String head(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return new String(head, StandardCharsets.ISO_8859_1);
  }

  private static boolean isGzip(BufferedInputStream packed) throws IOException {
    packed.mark(2);
    boolean gzip = packed.read() == 0x1f && packed.read() == 0x8b;
    packed.reset();
    return gzip;
  }

  /** The encoding; moves behind a byte-order mark. */
  private static Charset encoding(BufferedInputStream in, String name) throws IOException {
    String head = head(in);
    for (Mark mark : Mark.values()) {
      if (head.startsWith(mark.bytes)) {
        in.skipNBytes(mark.isText ? 0 : mark.bytes.length());
        return mark.charset;
      }
    }
    return declared(head, name);
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

  private static BufferedInputStream inUtf8(BufferedInputStream in, Charset charset) {
    boolean utf8 =
        charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    return utf8 ? in : new BufferedInputStream(new TranscodingStream(in, charset), BUFFER);
  }

  /** How encodings show at the very beginning. */
  private enum Mark {
    UTF_8("\u00ef\u00bb\u00bf", StandardCharsets.UTF_8, false),
    UTF_16BE("\u00fe\u00ff", StandardCharsets.UTF_16BE, false),
    UTF_16LE("\u00ff\u00fe", StandardCharsets.UTF_16LE, false),
    XML_UTF_16BE("\0<\0?", StandardCharsets.UTF_16BE, true),
    XML_UTF_16LE("<\0?\0", StandardCharsets.UTF_16LE, true);

    final String bytes;
    final Charset charset;
    final boolean isText;

    Mark(String bytes, Charset charset, boolean isText) {
      this.bytes = bytes;
      this.charset = charset;
      this.isText = isText;
    }
  }
}
