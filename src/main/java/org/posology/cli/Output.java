package org.posology.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;

/** Where a command writes text: a file, or standard output; UTF-8, buffered. */
final class Output {

  private static final int BUFFER = 1 << 16;

  /** Something that writes. */
  interface Writing {
    void to(Writer out) throws IOException;
  }

  /** Something that takes values one by one, and writes. */
  interface Sink<T> {
    void write(T value) throws IOException;
  }

  private Output() {}

  /**
   * Writes, and gives the exit code.
   *
   * @param file or null for standard output
   * @throws PosologyException if the file cannot be written
   */
  static int write(@Nullable Path file, Writing writing) throws IOException {
    if (file == null) {
      print(writing);
    } else {
      save(file, writing);
    }
    return ExitCode.COMPLETE;
  }

  /** Writes to standard output, which stays open. */
  static void print(Writing writing) throws IOException {
    Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), BUFFER);
    writing.to(out);
    out.flush();
  }

  private static void save(Path file, Writing writing) {
    try (Writer out = Files.newBufferedWriter(file)) {
      writing.to(out);
    } catch (IOException | UncheckedIOException e) {
      throw new PosologyException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Takes values where nothing may be thrown; what fails arrives in {@link #write}. */
  static <T> java.util.function.Consumer<T> unchecked(Sink<T> sink) {
    return value -> {
      try {
        sink.write(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
