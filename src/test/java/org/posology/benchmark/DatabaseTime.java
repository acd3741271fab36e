package org.posology.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Processor time of the embedded PostgreSQL's processes, as far as they are looked at. */
final class DatabaseTime {

  private final Path pid;
  private final Map<Long, Duration> spent = new HashMap<>();

  DatabaseTime(Path folder) {
    pid = folder.resolve("data").resolve("postmaster.pid");
  }

  /** Notes how much each process has had so far. */
  void look() throws IOException {
    server().stream()
        .flatMap(server -> Stream.concat(Stream.of(server), server.children()))
        .forEach(
            process ->
                process
                    .info()
                    .totalCpuDuration()
                    .ifPresent(time -> spent.put(process.pid(), time)));
  }

  Duration spent() {
    return spent.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  void stop() throws IOException {
    server().ifPresent(ProcessHandle::destroy);
  }

  private Optional<ProcessHandle> server() throws IOException {
    try (Stream<String> lines = Files.lines(pid)) {
      return lines.findFirst().flatMap(first -> ProcessHandle.of(Long.parseLong(first.strip())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
