package org.posology.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What commands print: the same on every machine, whatever its language, and UTF-8 also where the
 * system says otherwise (cron, containers). Java's own swallows what cannot be written; here it
 * ends the command.
 */
final class StandardOutput extends OutputStream {

  private final OutputStream out = new FileOutputStream(FileDescriptor.out);

  private StandardOutput() {}

  /** From here on, all of this process prints so. */
  static void install() {
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    System.setOut(print(new BufferedOutputStream(new StandardOutput())));
    System.setErr(print(new FileOutputStream(FileDescriptor.err)));
  }

  private static PrintStream print(OutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  /** What was printed did not arrive. */
  static final class LostException extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    LostException(IOException cause) {
      super("standard output cannot be written: " + cause.getMessage(), cause);
    }

    /** A reader that has seen enough is no failure to speak of. */
    boolean isReaderGone() {
      return String.valueOf(getMessage()).contains("Broken pipe");
    }
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw new LostException(e);
    }
  }
}
