package org.posology.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source, record by record, in any of the formats, which it knows by the content: PubMed
 * XML, JSON Lines, NBIB, plain text; each also compressed by gzip. Memory holds one record. For one
 * thread.
 *
 * <pre>
 *   try (SourceReader reader = SourceReader.open(Path.of("pubmed26n0001.xml.gz"))) {
 *     for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
 *       …
 *     }
 *   }
 * </pre>
 *
 * A record that cannot be read comes as a {@link RejectedRecord}; so does the end of a file that
 * breaks off. A {@link SourceException} means that nothing (more) can be read.
 */
public final class SourceReader implements Closeable {

  private final String name;
  private final SourceBytes bytes;
  private final SourceStream plain;
  private final SourceFormat format;
  private final Records records;
  private final Queue<SourceRecord> pending = new ArrayDeque<>();
  private long position;

  private SourceReader(InputStream in, String name, SourceLimits limits) throws IOException {
    this.name = name;
    this.bytes = new SourceBytes(in);
    this.plain = new SourceStream(bytes.stream(), name);
    this.format = FormatDetector.detect(name, plain.head());
    ByteWindow window = new ByteWindow(plain, limits.recordBytes());
    this.records =
        switch (format) {
          case PUBMED_XML -> new XmlRecords(window, limits);
          case JSON_LINES -> new JsonLinesRecords(window, limits);
          case NBIB -> new NbibRecords(window, limits);
          case TEXT -> new TextRecords(window, limits, id(name));
        };
  }

  /** Opens a file with the default limits. */
  public static SourceReader open(Path file) {
    return open(file, SourceLimits.DEFAULT);
  }

  /** Opens a file. */
  static SourceReader open(Path file, SourceLimits limits) {
    if (Files.isDirectory(file)) {
      throw new SourceException(file.toString(), "a folder: name the files in it");
    }
    try {
      return open(Files.newInputStream(file), file.toString(), limits);
    } catch (NoSuchFileException e) {
      throw new SourceException(file.toString(), "no such file", e);
    } catch (IOException e) {
      throw new SourceException(file.toString(), "cannot be opened: " + e.getMessage(), e);
    }
  }

  /**
   * Opens a stream.
   *
   * @param in closed with the reader
   * @param name to tell it by: in errors, and as the id of an article that is plain text
   */
  public static SourceReader open(InputStream in, String name) {
    return open(in, name, SourceLimits.DEFAULT);
  }

  /** Opens a stream, see {@link #open(InputStream, String)}. */
  static SourceReader open(InputStream in, String name, SourceLimits limits) {
    try {
      return new SourceReader(in, name, limits);
    } catch (IOException e) {
      close(in);
      throw new SourceException(name, "cannot be read: " + e.getMessage(), e);
    } catch (SourceException e) {
      close(in);
      throw e;
    }
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // the reason why it was not read is what counts
    }
  }

  /** The name of a file without folder and endings. */
  private static String id(String name) {
    String file = String.valueOf(Path.of(name).getFileName());
    String id = file.replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.(txt|text)$", "");
    return id.isBlank() ? file : id;
  }

  /** The next record, or null at the end. */
  public @Nullable SourceRecord next() {
    while (pending.isEmpty()) {
      RawRecord raw = cut();
      if (raw == null) {
        return null;
      }
      take(records.read(raw, position));
    }
    return pending.remove();
  }

  /**
   * Passes over so many records without reading them, as after a restart; what comes then has the
   * positions and dates that it would have had.
   */
  public void skip(long count) {
    for (long left = count; left > 0; ) {
      if (!pending.isEmpty()) {
        pending.remove();
        left--;
        continue;
      }
      RawRecord raw = cut();
      if (raw == null) {
        return;
      }
      if (raw.many()) {
        take(records.read(raw, position));
      } else {
        position++;
        left--;
      }
    }
  }

  private @Nullable RawRecord cut() {
    try {
      return records.cut();
    } catch (IOException e) {
      throw new SourceException(name, "cannot be read on: " + e.getMessage(), e);
    }
  }

  private void take(List<SourceRecord> read) {
    pending.addAll(read);
    position += read.size();
  }

  /** The format's name, for people. */
  public String format() {
    return format.title();
  }

  /** Bytes read so far, of the file as it is, compressed or not. */
  public long bytesRead() {
    return bytes.count();
  }

  /**
   * SHA-256 of the whole file as it is, compressed or not, in hexadecimal; to ask when all is read:
   * no record comes after that.
   */
  public String sha256() {
    try {
      return bytes.digest();
    } catch (IOException e) {
      throw new SourceException(name, "cannot be read to its end: " + e.getMessage(), e);
    }
  }

  /** How often each element was met that no DTD of PubMed declares, by name. */
  public Map<String, Long> unknownElements() {
    return records instanceof XmlRecords xml ? xml.census().unknown() : Map.of();
  }

  @Override
  public void close() throws IOException {
    plain.close();
  }
}
