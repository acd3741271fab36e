package org.posology.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server that runs on a data folder, as its {@code postmaster.pid} says. A file that a dead
 * server left does not count, nor one whose number some other program has got since.
 *
 * @param pid of the server's process
 * @param port that it listens on
 * @see <a
 *     href="https://www.postgresql.org/docs/current/storage-file-layout.html">postmaster.pid</a>
 */
record ServerPid(long pid, int port) {

  private static final int PORT_LINE = 3;

  static Optional<ServerPid> of(Path data) {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      return lines.size() <= PORT_LINE
          ? Optional.empty()
          : Optional.of(parse(lines)).filter(ServerPid::isPostgres);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ServerPid parse(List<String> lines) {
    return new ServerPid(
        Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(PORT_LINE).strip()));
  }

  private boolean isPostgres() {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
        .isPresent();
  }
}
