package org.posology.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Numbers are short for names: 261 is {@code pubmed26n0001.xml.gz}. */
class SyncPlanTest {

  private static NlmFile file(int number) {
    return new NlmFile(number / 10, number % 10);
  }

  private static Listing listing(int... numbers) {
    return new Listing(
        new TreeSet<>(Arrays.stream(numbers).mapToObj(SyncPlanTest::file).toList()), 0);
  }

  private static Set<String> read(int... numbers) {
    return Arrays.stream(numbers)
        .mapToObj(number -> file(number).name())
        .collect(Collectors.toSet());
  }

  private static List<Integer> numbers(List<NlmFile> files) {
    return files.stream().map(file -> file.year() * 10 + file.number()).toList();
  }

  @Test
  void aBaselineComesBeforeItsUpdatesAndTheseByNumber() {
    SyncPlan plan = SyncPlan.of(listing(262, 261), listing(264, 263), Set.of(), false);
    assertThat(numbers(plan.due())).containsExactly(261, 262, 263, 264);
    assertThat(plan.folder(file(262))).isEqualTo(NlmFolder.BASELINE);
    assertThat(plan.folder(file(263))).isEqualTo(NlmFolder.UPDATES);
    assertThat(plan.wholeBaseline()).isTrue();
    assertThat(plan.waiting()).isEmpty();
  }

  @Test
  void whatWasReadIsNotDue() {
    SyncPlan plan = SyncPlan.of(listing(261, 262), listing(263, 264), read(261, 262, 263), false);
    assertThat(numbers(plan.due())).containsExactly(264);
    assertThat(SyncPlan.of(listing(261), listing(262), read(261, 262), false).due()).isEmpty();
  }

  @Test
  void filesBehindAGapWait() {
    SyncPlan plan = SyncPlan.of(listing(261), listing(262, 265, 266), read(261), false);
    assertThat(numbers(plan.due())).containsExactly(262);
    assertThat(numbers(plan.waiting())).containsExactly(265, 266);
    assertThat(plan.missing()).containsExactly(3, 4);
    SyncPlan passed = SyncPlan.of(listing(261), listing(262, 265, 266), read(261), true);
    assertThat(numbers(passed.due())).containsExactly(262, 265, 266);
  }

  @Test
  void aGapThatWasPassedIsNoGapAndWhatFillsItIsDue() {
    Set<String> read = read(261, 264);
    assertThat(numbers(SyncPlan.of(listing(261), listing(264, 265), read, false).due()))
        .containsExactly(265);
    assertThat(numbers(SyncPlan.of(listing(261), listing(263, 264, 265), read, false).due()))
        .containsExactly(263, 265);
  }

  @Test
  void aBaselineWhoseEndIsNotKnownIsReadAsFarAsItGoes() {
    SyncPlan plan = SyncPlan.of(listing(261, 262), listing(), Set.of(), false);
    assertThat(numbers(plan.due())).containsExactly(261, 262);
    assertThat(plan.wholeBaseline()).isFalse();
    SyncPlan hole = SyncPlan.of(listing(261, 262), listing(264), Set.of(), false);
    assertThat(hole.wholeBaseline()).isFalse();
    assertThat(numbers(hole.waiting())).containsExactly(264);
  }

  @Test
  void aNewBaselineReplacesTheYearBefore() {
    SyncPlan plan = SyncPlan.of(listing(251, 261), listing(252, 253, 262), read(251), false);
    assertThat(plan.year()).isEqualTo(26);
    assertThat(numbers(plan.due())).containsExactly(261, 262);
    assertThat(plan.replaced()).isEqualTo(3);
  }

  @Test
  void withoutABaselineTheAddressIsWrong() {
    assertThatThrownBy(() -> SyncPlan.of(listing(), listing(262), Set.of(), false))
        .hasMessageContaining("posology.sync.base");
  }
}
