package org.posology.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.posology.store.TestDatabase;

/** Somebody's home folder: the project's models, and a login of the database. */
record Desk(Path home) {

  /** What a command printed, and how it ended. */
  record Answer(int code, String out, String err) {}

  static Desk of(Path home, TestDatabase database, String user, String password)
      throws IOException {
    Files.createDirectories(home.resolve("config"));
    copy(Path.of("models"), home.resolve("models"));
    Files.writeString(
        home.resolve("config/application.yaml"),
        "spring.datasource: {url: \"%s\", username: %s, password: %s}\n"
            .formatted(database.url(), user, password));
    return new Desk(home);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  /** Runs a command, such as {@code curate list}. */
  Answer run(String command, String... arguments) {
    String[] all =
        Stream.of(
                List.of(command.split(" ", -1)),
                List.of("--home", home.toString()),
                List.of(arguments))
            .flatMap(List::stream)
            .toArray(String[]::new);
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try (PrintStream here = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PrintStream there = new PrintStream(complained, true, StandardCharsets.UTF_8)) {
      System.setOut(here);
      System.setErr(there);
      int code = Posology.run(all);
      return new Answer(
          code,
          printed.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
