package org.posology.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.posology.store.ScratchServer;

/**
 * The server's tiny disk, as a tablespace of databases or of temporary tables, and how to fill it.
 */
final class TinyDisk {

  private static final String TABLESPACE = "tiny";
  private static final int BLOCK = 8192;

  private TinyDisk() {}

  /** A database that lies on the tiny disk. */
  static Bench bench(ScratchServer server, Path folder, Random random) throws IOException {
    makeTablespace(server);
    return new Bench(server, folder, random, TABLESPACE);
  }

  /** PostgreSQL wants an empty folder that is its own. */
  private static void makeTablespace(ScratchServer server) {
    server.admin().execute("DROP TABLESPACE IF EXISTS " + TABLESPACE);
    server
        .admin()
        .execute("CREATE TABLESPACE " + TABLESPACE + " LOCATION '" + server.tinyDiskInside() + "'");
  }

  /** A load whose disk is full at some point; then there is room again. */
  static void fullInTheMiddle(Bench bench) throws IOException {
    try {
      bench.extractStruck(() -> fill(bench));
    } finally {
      Files.deleteIfExists(ballast(bench));
    }
  }

  /** A load for whose temporary tables there is no room. */
  static void fullForTemporaryTables(Bench bench) throws IOException {
    bench.jdbc().execute("ALTER DATABASE " + bench.database() + " SET temp_tablespaces = tiny");
    fullInTheMiddle(bench);
  }

  private static void fill(Bench bench) throws IOException {
    byte[] block = new byte[BLOCK];
    try (OutputStream out = Files.newOutputStream(ballast(bench))) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).contains("No space left")) {
        throw e;
      }
    }
  }

  private static Path ballast(Bench bench) {
    return Objects.requireNonNull(bench.server().tinyDisk()).resolve("ballast");
  }
}
