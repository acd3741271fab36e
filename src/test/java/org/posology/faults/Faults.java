package org.posology.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.posology.document.PosologyException;
import org.posology.model.ModelSet;
import org.posology.store.ScratchServer;

/** All that is tried, as data. */
final class Faults {

  static final Bench.Strike PULLED_PLUG =
      () -> {
        throw new OutOfMemoryError("pulled the plug");
      };

  static final List<Fault> ALL =
      List.of(
          Fault.of("PostgreSQL restarted", Faults::restarted),
          Fault.of("PostgreSQL loses power", bench -> broken(bench, ScratchServer::crash)),
          Fault.of("PostgreSQL killed (`kill -9`)", bench -> broken(bench, ScratchServer::kill)),
          Fault.of("connections cut", bench -> bench.extractStruck(bench.cable()::cut)),
          Fault.of("a server that takes connections and says nothing", Faults::mute),
          Fault.of("sessions ended by the server", bench -> bench.extractStruck(() -> end(bench))),
          Fault.of("too many connections", Faults::crowded),
          new Fault("disk full", Fault.Kind.TINY_DISK, TinyDisk::fullInTheMiddle),
          new Fault(
              "disk full for temporary tables",
              Fault.Kind.TINY_DISK,
              TinyDisk::fullForTemporaryTables),
          Fault.of("a file grows while it is read", bench -> changing(bench, Faults::grow)),
          Fault.of("a file is cut short while it is read", bench -> changing(bench, Faults::cut)),
          Fault.of(
              "a file is replaced while it is read", bench -> changing(bench, Faults::replace)),
          Fault.of("a model half written", Faults::halfAModel),
          Fault.of("clock set back between runs", OtherClock::setBackBetweenRuns),
          new Fault("clock a year behind", Fault.Kind.OTHER_CLOCK, OtherClock::setBack),
          new Fault("two runs at once", Fault.Kind.PROCESS, CommandLine::twoAtOnce),
          new Fault(
              "process killed (`kill -9`)",
              Fault.Kind.PROCESS,
              bench -> CommandLine.killed(bench, Map.of())));

  private Faults() {}

  /** Something that is done to a server. */
  private interface Blow {
    void strike(ScratchServer server) throws IOException;
  }

  private static void restarted(Bench bench) throws IOException {
    ScratchServer server = bench.server();
    bench.extractStruck(
        () -> {
          server.stop();
          server.start();
        });
  }

  /** The server is gone, and comes back only when the load has ended. */
  private static void broken(Bench bench, Blow blow) throws IOException {
    try {
      bench.extractStruck(() -> blow.strike(bench.server()));
    } finally {
      bench.server().start();
    }
  }

  private static void mute(Bench bench) throws IOException {
    bench.extractStruck(bench.cable()::silence);
    bench.cable().mend();
  }

  private static void end(Bench bench) {
    bench
        .server()
        .admin()
        .queryForList(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?",
            bench.database());
  }

  /** All sessions are ended, and others take the places. */
  private static void crowded(Bench bench) throws Exception {
    List<Connection> others = new ArrayList<>();
    try {
      bench.extractStruck(
          () -> {
            end(bench);
            crowd(bench, others);
          });
    } finally {
      for (Connection other : others) {
        other.close();
      }
    }
  }

  private static void crowd(Bench bench, List<Connection> others) {
    try {
      while (others.size() < ScratchServer.SESSIONS) {
        others.add(bench.server().connect("postgres").getConnection());
      }
    } catch (SQLException e) {
      // that was the last place
    }
  }

  /** A file changes in the middle; afterwards it is as it was. */
  private static void changing(Bench bench, Change change) throws IOException {
    Path file = bench.files().get(0);
    Path kept = copy(file, bench.folder().resolve("kept"));
    bench.extractStruck(() -> change.make(file, bench));
    Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path copy(Path from, Path to) throws IOException {
    return Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private interface Change {
    void make(Path file, Bench bench) throws IOException;
  }

  private static void grow(Path file, Bench bench) throws IOException {
    byte[] content = Files.readAllBytes(file);
    Files.write(file, (new String(content, UTF_8) + "{\"id\": \"PMID:9").getBytes(UTF_8));
  }

  private static void cut(Path file, Bench bench) throws IOException {
    shorten(file, bench.random());
  }

  private static void replace(Path file, Bench bench) throws IOException {
    String other = Files.readString(file).replace("Imatinib", "Linen").replace("nausea", "colour");
    Path beside = Files.writeString(bench.folder().resolve("beside"), other);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A load is broken off; the next one finds a model that is cut short. */
  private static void halfAModel(Bench bench) throws IOException {
    bench.extractStruck(PULLED_PLUG);
    Path models = copyModels(bench.folder().resolve("models"));
    shorten(anyOf(models, bench.random()), bench.random());
    try {
      ModelSet.load(models, Path.of("config"));
    } catch (PosologyException e) {
      return;
    }
    throw new IllegalStateException("half a model was taken for a whole one");
  }

  private static void shorten(Path file, Random random) throws IOException {
    byte[] content = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(content, random.nextInt(content.length)));
  }

  private static Path anyOf(Path models, Random random) throws IOException {
    try (Stream<Path> all = Files.walk(models)) {
      List<Path> files =
          all.filter(file -> file.toString().matches(".*\\.(bin|tsv|gz)")).sorted().toList();
      return files.get(random.nextInt(files.size()));
    }
  }

  private static Path copyModels(Path to) throws IOException {
    Path from = Path.of("models");
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    return to;
  }
}
