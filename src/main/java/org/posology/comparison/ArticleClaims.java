package org.posology.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What two versions claim of one article.
 *
 * @param id of the article
 * @param before claims of the old version
 * @param after claims of the new version
 */
public record ArticleClaims(String id, List<Claim> before, List<Claim> after) {

  public ArticleClaims {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** How many claims of both are the same, but for what lies within the margin. */
  long same(double margin) {
    return ClaimPairing.pair(before, after).stream()
        .filter(pair -> Change.kinds(pair.old(), pair.now(), margin).isEmpty())
        .count();
  }

  /** Whether there is anything to explain. */
  public boolean differs(double margin) {
    return same(margin) < Math.max(before.size(), after.size());
  }

  List<Change> changes(double margin, Explanation explanation) {
    List<Change> changes = new ArrayList<>();
    for (ClaimPairing.Pair pair : ClaimPairing.pair(before, after)) {
      Set<Kind> kinds = Change.kinds(pair.old(), pair.now(), margin);
      if (!kinds.isEmpty()) {
        changes.add(
            new Change(id, kinds, pair.old(), pair.now(), explanation.of(pair.old(), pair.now())));
      }
    }
    return changes;
  }
}
