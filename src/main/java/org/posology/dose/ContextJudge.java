package org.posology.dose;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Level 3: is an amount a dose? The uppermost rule of {@code context.rules} that says something
 * about it decides. Where none does, an amount of substance is a dose, and a percentage, a volume,
 * a concentration, a count or a ratio is none.
 */
final class ContextJudge {

  private static final int UNJUDGED = Integer.MAX_VALUE;
  private static final double MOST_PERCENT = 100;
  private static final double FEWEST_CELLS = 10_000;

  private final Grammar grammar;
  private final List<Rule> rules;

  ContextJudge(Grammar grammar, List<Rule> rules) {
    this.grammar = grammar;
    this.rules = List.copyOf(rules);
  }

  /**
   * For each item whether it is a dose.
   *
   * @param strengths those of the preparations that the article is about: a percentage or a content
   *     that alone would be none is a dose where it equals one of them
   */
  BitSet judge(List<Item> items, Set<Strength> strengths) {
    int[] uppermost = new int[items.size()];
    Arrays.fill(uppermost, UNJUDGED);
    for (int from = 0; from < items.size(); from++) {
      grammar.all(items, from, (rule, begin, end) -> note(rule, items, begin, end, uppermost));
    }
    BitSet doses = new BitSet(items.size());
    for (int i = 0; i < items.size(); i++) {
      doses.set(i, isDose(items.get(i).sense(), uppermost[i], strengths));
    }
    return doses;
  }

  private void note(int rule, List<Item> items, int begin, int end, int[] uppermost) {
    Match match = grammar.match(rule, items.subList(begin, end));
    for (int i = 0; i < match.tags().size(); i++) {
      if (match.tags().get(i).equals("it")) {
        uppermost[begin + i] = Math.min(uppermost[begin + i], rule);
      }
    }
  }

  private boolean isDose(@Nullable Sense sense, int rule, Set<Strength> strengths) {
    if (sense instanceof Sense.Exposure) {
      return rule != UNJUDGED && says(rule);
    }
    if (!(sense instanceof Sense.Said said)) {
      return false;
    }
    if (said.unit().numerator().kind() == Unit.Kind.PERCENT && exceeds(said, MOST_PERCENT)) {
      return false;
    }
    if (rule != UNJUDGED && rules.get(rule).reading().equals("known")) {
      return strengths.contains(Strength.of(said));
    }
    return rule == UNJUDGED ? isDoseByItself(said) : says(rule);
  }

  private static boolean exceeds(Sense.Said said, double most) {
    return said.high() != null && said.high() > most;
  }

  private boolean says(int rule) {
    return rules.get(rule).reading().equals("dose");
  }

  private static boolean isDoseByItself(Sense.Said said) {
    Unit unit = said.unit();
    return switch (unit.numerator().kind()) {
      case MASS, UNITS, MOLES, ACTIVITY, STRENGTH -> !unit.perVolume();
      case CELLS -> !unit.perVolume() && (said.high() == null || said.high() >= FEWEST_CELLS);
      case VOLUME, COUNT, PERCENT, PARTS -> false;
    };
  }
}
