package org.posology.outcome;

/** An outcome at the words from {@code begin} to before {@code end}, around {@code head}. */
record Found(int begin, int end, int head, String rule) {

  /** The rule of a noun phrase that is nothing else. */
  static final String PHRASE = "phrase";

  /** The rule of a noun phrase that names a condition of persons, or what is treated. */
  static final String CONDITION = "condition";

  /** Whether more speaks for it than that it is a noun phrase. */
  boolean isKnown() {
    return isKnown(rule);
  }

  static boolean isKnown(String rule) {
    return !rule.equals(PHRASE) && !rule.equals(CONDITION);
  }

  boolean overlaps(Found other) {
    return begin < other.end && other.begin < end;
  }

  int length() {
    return end - begin;
  }
}
