package org.posology.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.store.ScratchServer;

/**
 * Whatever goes wrong while a load runs: no row is lost, none is there twice, and the next run goes
 * on by itself.
 *
 * <ol>
 *   <li>load once undisturbed: these rows are wanted
 *   <li>for each fault, load into a fresh database, and let it strike at a random point
 *   <li>mend what was broken; no row may be there that the undisturbed load has not
 *   <li>run again, once: it must end well, with the rows that are wanted
 * </ol>
 *
 * {@code -Dfaults=20} tries each fault twenty times, {@code -Dkills=100} kills a hundred processes
 * (by default none: {@code KillTest} does), {@code -Dfault=disk} tries only those whose name
 * contains that. The table is printed, and stands in {@code target/faults.md}.
 */
class FaultsTest {

  private static final int TRIES = Integer.getInteger("faults", 1);
  private static final int KILLS = Integer.getInteger("kills", 0);
  private static final int SHOWN = 5;
  private static final String ONLY = System.getProperty("fault", "");

  private final Random random = new Random(Long.getLong("seed", 9L));
  @TempDir Path folder;

  @Test
  void nothingIsLostAndNothingIsThereTwice() throws Exception {
    List<Tally> table = new ArrayList<>();
    Path data = Files.createDirectory(folder.resolve("server"));
    try (ScratchServer server = ScratchServer.withTinyDisk(data)) {
      Rows wanted = undisturbed(server);
      for (Fault fault : Faults.ALL) {
        if (fault.name().contains(ONLY)) {
          table.add(tried(fault, server, wanted));
          Tally.print(table);
        }
      }
    }
    assertThat(table).allSatisfy(row -> assertThat(row.isHarmless()).as("%s", row).isTrue());
  }

  private Rows undisturbed(ScratchServer server) throws IOException {
    try (Bench bench = new Bench(server, folder.resolve("undisturbed"), random)) {
      assertThat(bench.extract()).isZero();
      Rows wanted = Rows.of(bench);
      assertThat(wanted.count()).isGreaterThan(10L * Bench.ARTICLES);
      assertThat(wanted.tables().get("rejected_record")).isNotEmpty();
      return wanted;
    }
  }

  private Tally tried(Fault fault, ScratchServer server, Rows wanted) throws Exception {
    @Nullable String missing = fault.missing(server);
    if (missing != null) {
      return Tally.skipped(fault, missing);
    }
    Tally tally = Tally.of(fault);
    int tries = fault.isOfProcesses() ? KILLS : TRIES;
    for (int attempt = 0; attempt < tries; attempt++) {
      Path place = folder.resolve("fault-" + Faults.ALL.indexOf(fault) + "-" + attempt);
      try (Bench bench = fault.bench(server, place, random)) {
        tally = tally.plus(attempt(fault, bench, wanted));
      }
    }
    return tally;
  }

  private static Tally.Attempt attempt(Fault fault, Bench bench, Rows wanted) throws Exception {
    fault.load().run(bench);
    List<String> between = Rows.of(bench).notIn(wanted);
    int code = bench.extract();
    Rows rows = Rows.of(bench);
    List<String> lost = wanted.notIn(rows);
    List<String> surplus = rows.notIn(wanted);
    show("too many before the next run", between);
    show("lost", lost);
    show("too many", surplus);
    return new Tally.Attempt(code == 0, lost.size(), Math.max(between.size(), surplus.size()));
  }

  private static void show(String what, List<String> rows) {
    rows.stream().limit(SHOWN).forEach(row -> System.out.println(what + ": " + row));
  }
}
