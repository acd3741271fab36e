package org.posology.drug;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.posology.drug.Term.Trust;

/** What stands in a list with a measured substance: {@code serum estradiol, LH and insulin}. */
final class MeasuredLists {

  private static final Set<String> JOINTS = Set.of(",", "and", "or", "(", ")", ";", "/");

  private final Predicate<Found> measured;
  private final Predicate<Found> given;
  private final Set<Found> listed = new HashSet<>();

  private MeasuredLists(Predicate<Found> measured, Predicate<Found> given) {
    this.measured = measured;
    this.given = given;
  }

  /** The names of an article that are measured since their neighbours are, and are not given. */
  static Set<Found> in(List<Found> found, Predicate<Found> measured, Predicate<Found> given) {
    MeasuredLists lists = new MeasuredLists(measured, given);
    List<Found> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparing(Found::span));
    for (int i = 1; i < ordered.size(); i++) {
      lists.spread(ordered.get(i - 1), ordered.get(i), ordered.get(i - 1), ordered.get(i));
    }
    for (int i = ordered.size() - 1; i > 0; i--) {
      lists.spread(ordered.get(i), ordered.get(i - 1), ordered.get(i - 1), ordered.get(i));
    }
    return lists.listed;
  }

  private void spread(Found from, Found to, Found before, Found behind) {
    boolean isMeasured = measured.test(from) || listed.contains(from);
    boolean own = to.term().trust() != Trust.DRUG && !given.test(to);
    if (isMeasured && own && areListed(before, behind)) {
      listed.add(to);
    }
  }

  private static boolean areListed(Found before, Found behind) {
    if (!before.sentence().equals(behind.sentence())) {
      return false;
    }
    for (int offset = 1; before.last() + offset < behind.first(); offset++) {
      if (!JOINTS.contains(before.neighbour(offset))) {
        return false;
      }
    }
    return before.last() + 1 < behind.first();
  }
}
