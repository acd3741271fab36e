package org.posology.dose;

import java.util.List;
import java.util.Set;

/** A pattern over classes of items, as {@link PatternParser} reads it. */
sealed interface Pattern {

  /** The {@code max} of a repetition without one. */
  int MANY = Integer.MAX_VALUE;

  /** One item of one of the classes; the tag says what it is for, or is empty. */
  record One(Set<String> classNames, String tag) implements Pattern {
    public One {
      classNames = Set.copyOf(classNames);
    }
  }

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
