package org.posology.assertion;

import java.util.List;
import org.posology.document.Mention;
import org.posology.document.Span;

/**
 * Whoever a sentence speaks of as treated: a drug, a dose level, an arm by its label, placebo, all
 * groups.
 *
 * @param kind how it is named
 * @param regimens what it got, one an arm or dose level; a control has one without drugs
 * @param compared whether it stands as the comparator
 */
record Actor(Span span, String text, Kind kind, List<Regimen> regimens, boolean compared)
    implements Mention {

  enum Kind {
    DRUG,
    LEVEL,
    ARM,
    INVESTIGATED,
    EVERY_ARM,
    CONTROL,
    BASELINE
  }

  Actor {
    regimens = List.copyOf(regimens);
  }

  static Actor of(Mention mention, Kind kind, List<Regimen> regimens) {
    return new Actor(mention.span(), mention.text(), kind, regimens, false);
  }

  /** Whom a sentence speaks of without naming them. */
  static Actor unnamed(List<Regimen> regimens) {
    return new Actor(new Span(0, 0), "", Kind.INVESTIGATED, regimens, false);
  }

  Actor asComparator() {
    return new Actor(span, text, kind, regimens, true);
  }
}
