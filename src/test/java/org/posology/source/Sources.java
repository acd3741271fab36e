package org.posology.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.posology.document.Article;

/** Reads whole sources at once, as tests want them. */
final class Sources {

  private Sources() {}

  static List<SourceRecord> read(SourceReader reader) {
    try (reader) {
      List<SourceRecord> records = new ArrayList<>();
      for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
        records.add(record);
      }
      return records;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<SourceRecord> read(byte[] content) {
    return read(SourceReader.open(new ByteArrayInputStream(content), "test.txt"));
  }

  /** As after a restart: all but the first ones. */
  static List<SourceRecord> readFrom(byte[] content, int skipped) {
    SourceReader reader = SourceReader.open(new ByteArrayInputStream(content), "test.txt");
    reader.skip(skipped);
    return read(reader);
  }

  static List<SourceRecord> read(String content) {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  static List<SourceRecord> fixture(String name) {
    return read(SourceReader.open(stream(name), name));
  }

  static InputStream stream(String name) {
    InputStream in = Sources.class.getResourceAsStream(name);
    if (in == null) {
      throw new AssertionError("no fixture " + name);
    }
    return in;
  }

  /** The one article that it holds. */
  static Article article(String content) {
    List<SourceRecord> records = read(content);
    if (records.size() == 1 && records.get(0) instanceof ArticleRecord record) {
      return record.article();
    }
    throw new AssertionError("not one article: " + records);
  }

  static List<Article> articles(List<SourceRecord> records) {
    return of(ArticleRecord.class, records).stream().map(ArticleRecord::article).toList();
  }

  static <T extends SourceRecord> List<T> of(Class<T> kind, List<SourceRecord> records) {
    return records.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
