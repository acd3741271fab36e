package org.posology.dose;

import java.util.function.Predicate;

/**
 * Reads over the substance that stands between an amount and what it is per: {@code mg base/kg},
 * {@code mg Zn/day}, {@code mg of A per square meter}.
 */
final class SubstanceReader {

  /** Of how many tokens the name may be that {@code of} and {@code per} enclose. */
  private static final int LONGEST = 4;

  private final UnitTable table;
  private final Predicate<String> foods;

  SubstanceReader(UnitTable table, Predicate<String> foods) {
    this.table = table;
    this.foods = foods;
  }

  /** The index of the token behind the substance; {@code at} itself where none stands there. */
  int end(SentenceForms forms, int at, Unit.Numerator counted) {
    boolean given = counted.kind() == Unit.Kind.MASS || counted.kind() == Unit.Kind.UNITS;
    if (!given || !forms.isLetters(at) || forms.touches(at)) {
      return at;
    }
    int end = forms.is(at, "of") ? perEnd(forms, at + 1) : slashEnd(forms, at);
    return end < 0 ? at : end;
  }

  /** {@code base/kg}: the sign ties both. */
  private int slashEnd(SentenceForms forms, int at) {
    boolean tied = forms.is(at + 1, "/") && forms.touches(at + 1) && forms.touches(at + 2);
    return tied && !foods.test(forms.form(at)) && isBody(forms, at + 2, true) ? at + 1 : -1;
  }

  private int perEnd(SentenceForms forms, int from) {
    for (int i = from; i <= from + LONGEST && i < forms.size(); i++) {
      if (forms.is(i, "per")) {
        return i > from && isBody(forms, i + 1, false) ? i : -1;
      }
      if (foods.test(forms.form(i)) || !(forms.isLetters(i) || forms.is(i, "-"))) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isBody(SentenceForms forms, int at, boolean orDay) {
    Phrases.Found<Unit.Per> per = table.per(forms, at);
    if (per == null) {
      return false;
    }
    Unit.PerKind kind = per.meaning().kind();
    return kind == Unit.PerKind.WEIGHT
        || kind == Unit.PerKind.AREA
        || (orDay && per.meaning().ucum().equals("d"));
  }
}
