package org.posology.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.posology.store.ScratchServer;

/**
 * Something that goes wrong while a load runs.
 *
 * @param name for the table
 * @param kind what it needs
 * @param load runs the disturbed load; when it returns, what was broken is whole again
 */
record Fault(String name, Kind kind, Load load) {

  /** A load that may end well or not. */
  interface Load {
    void run(Bench bench) throws Exception;
  }

  /** What a fault needs, and how often it is tried beside the others. */
  enum Kind {
    PLAIN,
    TINY_DISK,
    OTHER_CLOCK,
    PROCESS
  }

  /** Whether each try starts processes, which takes long. */
  boolean isOfProcesses() {
    return kind == Kind.PROCESS || kind == Kind.OTHER_CLOCK;
  }

  static Fault of(String name, Load load) {
    return new Fault(name, Kind.PLAIN, load);
  }

  /** Why it can't be tried on this machine, or null. */
  @Nullable String missing(ScratchServer server) {
    return switch (kind) {
      case TINY_DISK -> server.tinyDisk() == null ? "no disk can be mounted here" : null;
      case OTHER_CLOCK -> OtherClock.missing();
      case PLAIN, PROCESS -> null;
    };
  }

  /** A database for it. */
  Bench bench(ScratchServer server, Path folder, Random random) throws IOException {
    return kind == Kind.TINY_DISK
        ? TinyDisk.bench(server, folder, random)
        : new Bench(server, folder, random);
  }
}
