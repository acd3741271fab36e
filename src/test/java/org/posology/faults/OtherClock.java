package org.posology.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A process whose clock is wrong, by Debian's {@code libfaketime} where that is installed. */
final class OtherClock {

  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
          Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));

  private OtherClock() {}

  static @Nullable String missing() {
    return LIBRARIES.stream().anyMatch(Files::exists) ? null : "Debian's faketime is not installed";
  }

  /** A load that is killed, goes on with a clock of last year, and is killed again. */
  static void setBack(Bench bench) throws Exception {
    CommandLine.killed(bench, Map.of());
    CommandLine.killed(bench, lastYear());
  }

  private static Map<String, String> lastYear() {
    Path library = LIBRARIES.stream().filter(Files::exists).findFirst().orElseThrow();
    return Map.of(
        "LD_PRELOAD", library.toString(), "FAKETIME", "-365d", "FAKETIME_DONT_FAKE_MONOTONIC", "1");
  }

  /** All that a load noted before it was broken off, it noted at a time that is still to come. */
  static void setBackBetweenRuns(Bench bench) throws IOException {
    bench.extractStruck(Faults.PULLED_PLUG);
    bench
        .jdbc()
        .queryForList(
            "SELECT format('UPDATE %I SET %I = %I + interval ''1 year''', c.table_name,"
                + " c.column_name, c.column_name) FROM information_schema.columns c"
                + " JOIN information_schema.tables t USING (table_schema, table_name)"
                + " WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'"
                + " AND c.data_type LIKE 'timestamp%' AND c.column_name <> 'as_of'"
                + " AND c.table_name <> 'curation'",
            String.class)
        .forEach(bench.jdbc()::execute);
  }
}
