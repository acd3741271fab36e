package org.posology.dose;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the unit that begins at a token, with all that it is per: {@code mg/kg/day}, {@code mg per
 * kg a day}, {@code mg kg-1 d-1}, {@code mg·kg⁻¹·d⁻¹}, {@code mg/(kg·d)}, {@code mg/kg·h}, {@code
 * mg/kgh}, {@code mg daily}. The substance may stand within it: {@code mg base/kg}, {@code mg of A
 * per square meter}.
 */
final class UnitReader {

  private final UnitTable table;
  private final SubstanceReader substances;

  /**
   * @param foods the words for what is eaten: of {@code 20 g protein/day} it is no dose
   */
  UnitReader(UnitTable table, Predicate<String> foods) {
    this.table = table;
    this.substances = new SubstanceReader(table, foods);
  }

  /** A unit, and the index of the token behind it. */
  record Read(Unit unit, int end) {}

  boolean begins(SentenceForms forms, int at) {
    Phrases.Found<Unit.Numerator> numerator = table.numerator(forms, at);
    return numerator != null && !isInitial(forms, numerator.end());
  }

  /** {@code 11 U.S. states}. */
  private static boolean isInitial(SentenceForms forms, int end) {
    return forms.is(end, ".")
        && forms.touches(end)
        && forms.touches(end + 1)
        && forms.isLetters(end + 1)
        && forms.exact(end - 1).length() == 1
        && Character.isUpperCase(forms.exact(end + 1).charAt(0));
  }

  @Nullable Read read(SentenceForms forms, int at) {
    Phrases.Found<Unit.Numerator> numerator = table.numerator(forms, at);
    if (numerator == null || isInitial(forms, numerator.end())) {
      return null;
    }
    int end = substances.end(forms, numerator.end(), numerator.meaning());
    Read unit = new Read(Unit.of(numerator.meaning()), end);
    Read wider = wider(forms, unit);
    while (wider != null) {
      unit = wider;
      wider = wider(forms, unit);
    }
    return unit;
  }

  /** The unit per one thing more, or null where nothing follows that it is per. */
  private @Nullable Read wider(SentenceForms forms, Read unit) {
    int at = unit.end;
    if (forms.is(at, "/") || forms.is(at, "per")) {
      boolean bracket = forms.is(at + 1, "(");
      Read read = per(forms, unit, bracket ? at + 2 : at + 1);
      return read != null && bracket ? closed(forms, read) : read;
    }
    if (forms.is(at, "a") || forms.is(at, "each") || forms.is(at, "every")) {
      return day(forms, unit, at + 1);
    }
    int next = isDot(forms, at) ? at + 1 : at;
    Read inverse = inverse(forms, unit, next);
    Read time = inverse == null ? timesTime(forms, unit, next) : inverse;
    return time == null && next > at ? dottedTime(forms, unit, next) : time;
  }

  /** {@code mg/kg·h}, {@code mg/m2.d}. */
  private @Nullable Read dottedTime(SentenceForms forms, Read unit, int at) {
    boolean tied = forms.touches(at - 1) && forms.touches(at) && !unit.unit.perBody().isEmpty();
    Phrases.Found<Unit.Per> per = tied ? table.per(forms, at) : null;
    boolean time = per != null && per.meaning().kind() == Unit.PerKind.TIME;
    boolean lower = forms.size() > at && Character.isLowerCase(forms.exact(at).charAt(0));
    return per != null && time && lower && unit.unit.perTime() == null
        ? new Read(unit.unit.per(per.meaning()), per.end())
        : null;
  }

  /** {@code mmol·min/L}, {@code ng h/mL}: an exposure that was measured. */
  private @Nullable Read timesTime(SentenceForms forms, Read unit, int at) {
    Phrases.Found<Unit.Per> per = table.per(forms, at);
    boolean time = per != null && per.meaning().kind() == Unit.PerKind.TIME;
    return per != null && time && forms.is(per.end(), "/")
        ? new Read(unit.unit.timesTime(per.meaning()), per.end())
        : null;
  }

  private @Nullable Read per(SentenceForms forms, Read unit, int at) {
    Phrases.Found<Unit.Per> per = table.per(forms, at);
    if (per != null) {
      return new Read(unit.unit.per(per.meaning()), doubledEnd(forms, per.end()));
    }
    List<Unit.Per> glued = at < forms.size() ? table.glued(forms.form(at)) : List.of();
    return glued.isEmpty() ? null : new Read(unit.unit.per(glued.get(0)).per(glued.get(1)), at + 1);
  }

  /** {@code mg/kg-1}: said twice. */
  private int doubledEnd(SentenceForms forms, int at) {
    int end = exponentEnd(forms, at, "1", "¹");
    boolean number =
        end > 0 && (forms.is(end, ".") || forms.is(end, ",")) && forms.isDigits(end + 1);
    return end < 0 || number || begins(forms, end) ? at : end;
  }

  private @Nullable Read day(SentenceForms forms, Read unit, int at) {
    Phrases.Found<Unit.Per> per = table.per(forms, at);
    boolean day = per != null && per.meaning().ucum().equals("d") && unit.unit.perTime() == null;
    return per != null && day ? new Read(unit.unit.per(per.meaning()), per.end()) : null;
  }

  private @Nullable Read closed(SentenceForms forms, Read inner) {
    Read read = inner;
    if (isDot(forms, read.end) || forms.isLetters(read.end)) {
      Read second = per(forms, read, isDot(forms, read.end) ? read.end + 1 : read.end);
      read = second == null ? read : second;
    }
    return forms.is(read.end, ")") ? new Read(read.unit, read.end + 1) : null;
  }

  private static boolean isDot(SentenceForms forms, int at) {
    return forms.is(at, "·")
        || forms.is(at, ".")
        || forms.is(at, "∙")
        || forms.is(at, "•")
        || forms.is(at, "*")
        || forms.is(at, "⋅")
        || forms.is(at, "×")
        || forms.is(at, "x");
  }

  /** {@code kg-1}, {@code kg(-1)}, {@code kg⁻¹}, {@code m-2}. */
  private @Nullable Read inverse(SentenceForms forms, Read unit, int at) {
    if (forms.is(at, "m") || forms.is(at, "cm")) {
      int end = exponentEnd(forms, at + 1, "2", "²");
      Unit.Per area = table.area(forms.form(at));
      return end < 0 ? null : new Read(unit.unit.per(area), end);
    }
    Phrases.Found<Unit.Per> per = table.per(forms, at);
    int end = per == null ? -1 : exponentEnd(forms, per.end(), "1", "¹");
    return per == null || end < 0 ? null : new Read(unit.unit.per(per.meaning()), end);
  }

  private static int exponentEnd(SentenceForms forms, int at, String digit, String raised) {
    if (forms.is(at, "⁻") && forms.is(at + 1, raised)) {
      return at + 2;
    }
    boolean minus = forms.is(at, "-") && forms.touches(at);
    if (minus && (forms.is(at + 1, digit) || forms.is(at + 1, raised))) {
      return at + 2;
    }
    int open = forms.is(at, "^") ? at + 1 : at;
    if (forms.is(open, "-") && forms.is(open + 1, digit)) {
      return open + 2;
    }
    boolean bracketed = forms.is(open, "(") && forms.is(open + 1, "-") && forms.is(open + 2, digit);
    return bracketed && forms.is(open + 3, ")") ? open + 4 : -1;
  }
}
