package org.posology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.posology.store.Articles.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class FileLedgerTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final int EXTRACTOR =
      new ExtractorVersions(DATABASE.dataSource()).register("sha256:" + "0".repeat(64), "{}");

  private final FileLedger ledger = new FileLedger(DATABASE.dataSource());
  private final FileReadings readings = new FileReadings(DATABASE.dataSource());
  private final RunLocks locks = new RunLocks(DATABASE.dataSource());
  private final RunLedger runs = new RunLedger(DATABASE.dataSource());

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  private FileClaim claim(String name) {
    ledger.register(file(name));
    FileClaim claim =
        new FileClaim(file(name).sha256(), EXTRACTOR, runs.start("extract", EXTRACTOR));
    ledger.assign(claim);
    return claim;
  }

  private static RecordCounts stored(int count) {
    return new RecordCounts(count, 0, 0, 0, 0, new RecordCounts.Found(1, 2, 3, 4));
  }

  @Test
  void whoGoesOnStartsBehindWhatIsCommitted() {
    FileClaim first = claim("a");
    assertThat(ledger.begin(first)).isZero();
    ledger.advance(first, 250, stored(250));
    FileClaim second = claim("a");
    assertThat(ledger.begin(second)).isEqualTo(250);
    ledger.advance(second, 300, stored(50));
    ledger.complete(second);
    FileReading reading = readings.of(EXTRACTOR, List.of(second.file())).get(0);
    assertThat(reading.isComplete()).isTrue();
    assertThat(reading.counts().read()).isEqualTo(300);
    assertThat(reading.counts().found()).isEqualTo(new RecordCounts.Found(2, 4, 6, 8));
  }

  @Test
  void theFilesOfARunAreKnownByTheDatabase() {
    FileClaim claim = claim("d");
    assertThat(ledger.due(claim.run())).containsExactly(claim);
    ledger.begin(claim);
    assertThat(ledger.due(claim.run())).isEmpty();
  }

  @Test
  void aRunThatOnlySeemedDeadCannotWriteAnyMore() {
    FileClaim zombie = claim("b");
    ledger.begin(zombie);
    FileClaim heir = claim("b");
    ledger.begin(heir);
    assertThatThrownBy(() -> ledger.advance(zombie, 250, stored(250)))
        .isInstanceOf(ClaimLostException.class);
    ledger.advance(heir, 250, stored(250));
    assertThatThrownBy(() -> ledger.advance(heir, 250, stored(250)))
        .as("the same chunk twice")
        .isInstanceOf(ClaimLostException.class);
  }

  @Test
  void theDatabaseItselfRefusesCountsThatDoNotAddUp() {
    FileClaim claim = claim("c");
    ledger.begin(claim);
    assertThatThrownBy(() -> DATABASE.jdbc().update("UPDATE file_reading SET read = read + 1"))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("every_record_accounted_for");
  }

  @Test
  void oneRunOfACommandAtATime() {
    try (RunLock lock = locks.take("extract").orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThat(locks.take("extract")).isEmpty();
      Optional<RunLock> other = locks.take("reextract");
      assertThat(other).isPresent();
      other.get().close();
    }
    Optional<RunLock> again = locks.take("extract");
    assertThat(again).isPresent();
    again.get().close();
  }

  @Test
  void theLastRunsAreKeptWhateverTheirNumbers() {
    List<Long> last = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      last.add(runs.start("sync", EXTRACTOR));
      runs.finish(last.get(i), "complete", null, "{}");
      DATABASE
          .jdbc()
          .queryForList(
              "SELECT setval(pg_get_serial_sequence('run', 'id'), max(id) + 50) FROM run");
    }
    assertThat(new Pruning(DATABASE.dataSource()).runs(2)).isNotNegative();
    assertThat(DATABASE.jdbc().queryForList("SELECT id FROM run", Long.class)).containsAll(last);
    assertThat(new Pruning(DATABASE.dataSource()).runs(1)).isPositive();
  }

  @Test
  void aRunWhoseProcessDiedIsMarkedByTheNext() {
    long dead = runs.start("extract", EXTRACTOR);
    runs.start("extract", EXTRACTOR);
    assertThat(
            DATABASE.jdbc().queryForList("SELECT status FROM run WHERE id = ?", String.class, dead))
        .containsExactly("abandoned");
  }
}
