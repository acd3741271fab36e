package org.posology.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.posology.document.PosologyException;

/** The parts of a claim that a curator can correct. */
public enum ClaimPart {
  DRUGS(1, Integer.MAX_VALUE),
  DOSE(0, Integer.MAX_VALUE),
  OUTCOME(1, 1),
  DIRECTION(1, 1),
  EFFECT(0, 1),
  COMPARATOR(0, 1),
  CONDITION(0, 1),
  CERTAINTY(1, 1);

  private final int least;
  private final int most;

  ClaimPart(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /**
   * The part of that name.
   *
   * @throws PosologyException if there is none
   */
  public static ClaimPart of(String word) {
    return Arrays.stream(values())
        .filter(part -> part.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new PosologyException("'" + word + "' is no part of a claim; parts are " + all()));
  }

  private static String all() {
    return Arrays.stream(values()).map(ClaimPart::word).collect(Collectors.joining(", "));
  }

  /** As it stands in the database: {@code direction}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a list, also where it has one element. */
  boolean isList() {
    return most > 1;
  }

  void check(List<String> values) {
    if (values.size() < least || values.stream().anyMatch(String::isBlank)) {
      throw new PosologyException(word() + " cannot be empty");
    }
    if (values.size() > most) {
      throw new PosologyException(word() + " has one value, not " + values.size() + ": " + values);
    }
  }
}
