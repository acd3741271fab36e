package org.posology.context;

import java.util.Locale;

/** What a claim says of its outcome. */
public enum Direction {
  /** The quantity itself went up, or is more than elsewhere. */
  INCREASE,
  /** The quantity itself went down, or is less than elsewhere. */
  DECREASE,
  /** Said of quality: better. */
  IMPROVE,
  /** Said of quality: worse. */
  WORSEN,
  /** No change, or none that is significant; alike. */
  NO_DIFFERENCE,
  /** A value or an occurrence, without comparison or change. */
  REPORTED,
  /** It did not occur. */
  ABSENT;

  /** The direction of this word. */
  public static Direction of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** As it stands in the output: {@code no_difference}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
