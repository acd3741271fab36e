package org.posology.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One file from the other side. What has come is kept whatever happens, also to this process; the
 * next attempt asks for the rest.
 */
final class Download {

  /** The status that says so, when a range is asked for: all of it is here. */
  static final int NOTHING_LEFT = 416;

  private static final int PART = 206;
  private static final int BUFFER = 1 << 16;

  private final Web web;
  private final long most;

  /**
   * @param most bytes that a file may have
   */
  Download(Web web, long most) {
    this.web = web;
    this.most = most;
  }

  /** Fills a file, or adds to it what it lacks. */
  void into(Path part, URI from) {
    web.ask(() -> request(part, from), (answer, body) -> take(part, answer, body));
  }

  private static HttpRequest.Builder request(Path part, URI from) {
    HttpRequest.Builder request = HttpRequest.newBuilder(from);
    long have = size(part);
    return have == 0 ? request : request.header("Range", "bytes=" + have + "-");
  }

  private Path take(Path part, HttpResponse<?> answer, InputStream body) throws IOException {
    if (answer.statusCode() != NOTHING_LEFT) {
      boolean more = answer.statusCode() == PART;
      if (more && !startsAt(answer, size(part))) {
        Files.delete(part);
        throw new IOException("another range than asked for");
      }
      write(part, more, body);
    }
    return part;
  }

  private static boolean startsAt(HttpResponse<?> answer, long begin) {
    return answer
        .headers()
        .firstValue("content-range")
        .orElse("")
        .startsWith("bytes " + begin + "-");
  }

  private void write(Path part, boolean more, InputStream body) throws IOException {
    StandardOpenOption mode =
        more ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    try (FileChannel file =
        FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
      byte[] buffer = new byte[BUFFER];
      for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
        if (file.position() + count > most) {
          throw new RemoteException(
              part + ": larger than posology.sync.largest-file allows (" + most + " bytes)");
        }
        keep(file, ByteBuffer.wrap(buffer, 0, count), part);
      }
      file.force(true);
    }
  }

  /** What this side can't write is no reason to ask again. */
  private static void keep(FileChannel file, ByteBuffer bytes, Path part) {
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new RemoteException(part + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private static long size(Path part) {
    try {
      return Files.exists(part) ? Files.size(part) : 0;
    } catch (IOException e) {
      throw new RemoteException(part + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
