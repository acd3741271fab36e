package org.posology.dose;

import java.util.List;

/** A pattern over classes of items, as {@link PatternParser} reads it. */
sealed interface Pattern {

  /** One item of a class; the tag says what it is for, or is empty. */
  record One(String className, String tag) implements Pattern {}

  record Sequence(List<Pattern> parts) implements Pattern {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  record Choice(List<Pattern> options) implements Pattern {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** The body {@code min} to {@code max} times. */
  record Repeat(Pattern body, int min, int max) implements Pattern {}
}
