package org.posology.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the claims of two versions that are one claim. Each {@link Likeness} in turn takes the
 * claims that are left; of several partners the one that shares most else is taken, and of equal
 * ones the first in the text.
 */
final class ClaimPairing {

  private static final Comparator<Claim> IN_TEXT =
      Comparator.<Claim>comparingInt(claim -> claim.quote().outcome().begin())
          .thenComparing(Claim::key);

  private ClaimPairing() {}

  /**
   * A claim of the old version, of the new one, or of both.
   *
   * @param old null where only the new version makes it
   * @param now null where only the old version makes it
   */
  record Pair(@Nullable Claim old, @Nullable Claim now) {}

  static List<Pair> pair(List<Claim> before, List<Claim> after) {
    List<Claim> left = new ArrayList<>(before.stream().sorted(IN_TEXT).toList());
    List<Claim> right = new ArrayList<>(after.stream().sorted(IN_TEXT).toList());
    List<Pair> pairs = new ArrayList<>();
    for (Likeness likeness : Likeness.values()) {
      for (Claim old : List.copyOf(left)) {
        right.stream()
            .filter(now -> likeness.holds(old, now))
            .max(Comparator.comparingInt(now -> shared(old, now)))
            .ifPresent(
                now -> {
                  pairs.add(new Pair(old, now));
                  left.remove(old);
                  right.remove(now);
                });
      }
    }
    left.forEach(old -> pairs.add(new Pair(old, null)));
    right.forEach(now -> pairs.add(new Pair(null, now)));
    return pairs;
  }

  private static int shared(Claim old, Claim now) {
    int shared = old.quote().begin() == now.quote().begin() ? 4 : 0;
    shared += old.direction().equals(now.direction()) ? 2 : 0;
    return shared + (String.valueOf(old.dose()).equals(String.valueOf(now.dose())) ? 1 : 0);
  }
}
