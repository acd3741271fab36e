package org.posology.measure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.measure.Numerals.Numeral;

/**
 * Reads p values: "P for trend = .03", "p less than or equal to 0.01", "P = 2 x 10(-4)", "p NS".
 */
record PValues(Numerals words, Units units) {

  /** What may stand between p and its sign. */
  private static final Set<String> FILLERS =
      Set.of(
          "-",
          "value",
          "values",
          "of",
          ":",
          ",",
          "for",
          "trend",
          "interaction",
          "heterogeneity",
          "difference",
          "superiority",
          "noninferiority",
          "was",
          "were");

  /** The relation read up to before word {@code end}; null where the text gives no sign. */
  private record Sign(int end, Measure.@Nullable Relation relation) {}

  @Nullable Read read(int at) {
    if (!words.at(at).equals("p")) {
      return null;
    }
    int next = at + 1;
    while (FILLERS.contains(words.at(next))) {
      next++;
    }
    Sign sign = sign(next);
    int notSignificant = notSignificantEnd(sign.end);
    if (notSignificant > sign.end) {
      return new Read(notSignificant, new Measure.PValue(Measure.Relation.EQUAL, null));
    }
    return sign.relation == null && next == at + 1 ? null : value(sign);
  }

  private @Nullable Read value(Sign sign) {
    Numeral number = words.readProbability(sign.end);
    if (number == null || number.value() < 0 || number.value() > 1) {
      return null;
    }
    if (sign.relation == null && units.end(number.end()) > number.end()) {
      return null;
    }
    Measure.Relation relation = sign.relation == null ? Measure.Relation.EQUAL : sign.relation;
    return new Read(number.end(), new Measure.PValue(relation, number.value()));
  }

  private Sign sign(int at) {
    int next = at;
    Measure.Relation found = null;
    for (Sign one = single(next); one.relation != null; one = single(next)) {
      found = join(found, one.relation);
      next = one.end;
      next = words.at(next).equals("or") ? next + 1 : next;
    }
    return new Sign(next, found);
  }

  /** "&lt; =" is at most; "= &lt;" is below, its first sign is idle. */
  private static Measure.Relation join(Measure.@Nullable Relation first, Measure.Relation next) {
    if (first == null || next != Measure.Relation.EQUAL) {
      return next;
    }
    return switch (first) {
      case BELOW, AT_MOST -> Measure.Relation.AT_MOST;
      case ABOVE, AT_LEAST -> Measure.Relation.AT_LEAST;
      case EQUAL -> Measure.Relation.EQUAL;
    };
  }

  private Sign single(int at) {
    boolean than = words.at(at + 1).equals("than");
    return switch (words.at(at)) {
      case "=" -> new Sign(at + 1, Measure.Relation.EQUAL);
      case "equal" ->
          new Sign(words.at(at + 1).equals("to") ? at + 2 : at + 1, Measure.Relation.EQUAL);
      case "<", "≪" -> new Sign(at + 1, Measure.Relation.BELOW);
      case ">", "≫" -> new Sign(at + 1, Measure.Relation.ABOVE);
      case "≤", "⩽" -> new Sign(at + 1, Measure.Relation.AT_MOST);
      case "≥", "⩾" -> new Sign(at + 1, Measure.Relation.AT_LEAST);
      case "less", "lower" -> new Sign(at + 2, than ? Measure.Relation.BELOW : null);
      case "greater", "more", "higher" -> new Sign(at + 2, than ? Measure.Relation.ABOVE : null);
      default -> new Sign(at, null);
    };
  }

  /** Behind "NS", "n.s.", "not significant"; {@code at} where none of them stands there. */
  private int notSignificantEnd(int at) {
    String word = words.at(at);
    if (word.equals("ns") || word.equals("nonsignificant")) {
      return at + 1;
    }
    if (word.equals("n") && words.at(at + 1).equals(".") && words.at(at + 2).equals("s")) {
      return words.at(at + 3).equals(".") ? at + 4 : at + 3;
    }
    int next = words.at(at + 1).equals("-") ? at + 2 : at + 1;
    boolean denied = word.equals("not") || word.equals("non");
    return denied && words.at(next).equals("significant") ? next + 1 : at;
  }
}
