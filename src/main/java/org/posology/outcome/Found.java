package org.posology.outcome;

/** An outcome at the words from {@code begin} to before {@code end}, around {@code head}. */
record Found(int begin, int end, int head, String rule) {

  boolean overlaps(Found other) {
    return begin < other.end && other.begin < end;
  }

  int length() {
    return end - begin;
  }
}
