package org.posology.dose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules can ask of an amount: its kind, and
 *
 * <pre>
 *   PER_VOLUME  a concentration            CONTENT  one that preparations are labelled with
 *   PER_BODY    per weight or area         PER_TIME
 *   TOTAL       per nothing                HEAVY    more than anybody is given
 *   MEASURED    with a spread              WEAK     a small number of percent, volume or things
 * </pre>
 */
record AmountTraits(Unit.Kind kind, Set<String> classes) {

  private static final double MOST_WEAK = 10;

  /** In milligrams: what weighs more is a body or a meal. */
  private static final double HEAVIEST = 300_000;

  private static final Set<Unit.Kind> WEAK =
      Set.of(Unit.Kind.PERCENT, Unit.Kind.VOLUME, Unit.Kind.COUNT);

  static AmountTraits of(Unit unit, @Nullable Double high, boolean measured) {
    Unit.Numerator numerator = unit.numerator();
    List<String> extra = new ArrayList<>();
    addIf(measured, "MEASURED", extra);
    addIf(high != null && high <= MOST_WEAK, "WEAK", extra);
    addIf(high != null && high * numerator.factor() > HEAVIEST, "HEAVY", extra);
    addIf(unit.isContent(), "CONTENT", extra);
    return new AmountTraits(
        numerator.kind(),
        classes(
            numerator.kind(),
            unit.perVolume(),
            !unit.perBody().isEmpty(),
            unit.perTime() != null,
            extra));
  }

  /** All combinations that amounts of a kind may have. */
  static Set<Set<String>> all(Unit.Kind kind) {
    Set<Set<String>> all = new LinkedHashSet<>();
    for (int flags = 0; flags < 1 << 7; flags++) {
      List<String> extra = new ArrayList<>();
      addIf((flags & 8) != 0, "MEASURED", extra);
      addIf((flags & 16) != 0, "WEAK", extra);
      addIf((flags & 32) != 0, "HEAVY", extra);
      addIf((flags & 64) != 0, "CONTENT", extra);
      all.add(classes(kind, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0, extra));
    }
    return all;
  }

  private static void addIf(boolean holds, String name, Collection<String> names) {
    if (holds) {
      names.add(name);
    }
  }

  /** Leaves out what can't be said of the kind, so that there are few combinations. */
  private static Set<String> classes(
      Unit.Kind kind, boolean perVolume, boolean perBody, boolean perTime, List<String> extra) {
    boolean labelled = kind == Unit.Kind.MASS || kind == Unit.Kind.UNITS;
    boolean total = !perVolume && !perBody && !perTime;
    Set<String> classes = new HashSet<>(List.of("AMOUNT", perVolume ? "PER_VOLUME" : kind.name()));
    addIf(perBody, "PER_BODY", classes);
    addIf(perTime, "PER_TIME", classes);
    addIf(total, "TOTAL", classes);
    addIf(extra.contains("MEASURED"), "MEASURED", classes);
    addIf(extra.contains("WEAK") && WEAK.contains(kind), "WEAK", classes);
    addIf(extra.contains("HEAVY") && kind == Unit.Kind.MASS && total, "HEAVY", classes);
    addIf(extra.contains("CONTENT") && perVolume && labelled, "CONTENT", classes);
    return classes;
  }
}
