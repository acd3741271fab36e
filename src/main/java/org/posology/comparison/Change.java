package org.posology.comparison;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A claim in which two versions differ.
 *
 * @param article id
 * @param kinds how; never empty
 * @param old as the old version makes it, or null
 * @param now as the new version makes it, or null
 * @param cause why
 */
public record Change(
    String article, Set<Kind> kinds, @Nullable Claim old, @Nullable Claim now, Cause cause) {

  public Change {
    kinds = EnumSet.copyOf(kinds);
    if (old == null && now == null) {
      throw new IllegalArgumentException("a change of nothing in " + article);
    }
  }

  /** The new claim, or the old one where it is lost. */
  Claim claim() {
    return now == null ? Objects.requireNonNull(old) : now;
  }

  /** How a pair differs; nothing if it does not. */
  static Set<Kind> kinds(@Nullable Claim old, @Nullable Claim now, double margin) {
    if (old == null) {
      return EnumSet.of(Kind.ADDED);
    }
    if (now == null) {
      return EnumSet.of(Kind.LOST);
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    add(kinds, Kind.DRUG, !old.drugs().equals(now.drugs()) && !old.key().equals(now.key()));
    add(kinds, Kind.DOSE, !Objects.equals(old.dose(), now.dose()));
    add(kinds, Kind.OUTCOME, !old.outcome().equals(now.outcome()));
    add(kinds, Kind.DIRECTION, !old.direction().equals(now.direction()));
    add(kinds, Kind.CERTAINTY, !old.certainty().equals(now.certainty()));
    add(kinds, Kind.CONFIDENCE, Math.abs(old.confidence() - now.confidence()) > margin);
    return kinds;
  }

  private static void add(Set<Kind> kinds, Kind kind, boolean differs) {
    if (differs) {
      kinds.add(kind);
    }
  }
}
