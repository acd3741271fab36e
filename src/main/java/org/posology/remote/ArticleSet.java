package org.posology.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a whole answer of {@code efetch} from a broken one, which comes with status 200, too. */
final class ArticleSet {

  private static final int LOOK = 2_000;

  private ArticleSet() {}

  /** Checks both ends. */
  static void check(Path file) throws IOException {
    try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
      String head = text(bytes);
      bytes.position(Math.max(0, bytes.size() - LOOK));
      String tail = text(bytes).strip();
      if (!head.contains("<PubmedArticleSet") || !tail.endsWith("</PubmedArticleSet>")) {
        throw new IOException("efetch answered no whole set of articles");
      }
    }
  }

  private static String text(SeekableByteChannel bytes) throws IOException {
    ByteBuffer look = ByteBuffer.allocate(LOOK);
    while (look.hasRemaining() && bytes.read(look) >= 0) {
      // until it is full, or the file ends
    }
    return new String(look.array(), 0, look.position(), StandardCharsets.UTF_8);
  }
}
