package org.posology.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
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
  static int write(@Nullable Path file, Writing writing) {
    try (Writer out = open(file)) {
      writing.to(out);
      out.flush();
      return ExitCode.COMPLETE;
    } catch (IOException | UncheckedIOException e) {
      return failed(file, e);
    }
  }

  private static Writer open(@Nullable Path file) throws IOException {
    return file == null
        ? new BufferedWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
            1 << 16)
        : Files.newBufferedWriter(file);
  }

  /** A reader that has seen enough is no failure to speak of. */
  private static int failed(@Nullable Path file, Exception failure) {
    String message = String.valueOf(failure.getMessage());
    if (file == null && message.contains("Broken pipe")) {
      return ExitCode.BROKEN_PIPE;
    }
    throw new PosologyException(
        (file == null ? "standard output" : file) + " cannot be written: " + message, failure);
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
