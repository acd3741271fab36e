package org.posology.measure;

import org.jspecify.annotations.Nullable;

/** Reads units: "mmHg", "mg/dL", "percentage points". */
record Units(Numerals words, MeasureWords known) {

  /** Behind the unit at word {@code at}; {@code at} itself where none stands there. */
  int end(int at) {
    if (words.at(at).equals("percentage") && words.at(at + 1).startsWith("point")) {
      return at + 2;
    }
    if (!known.isUnit(words.at(at))) {
      return at;
    }
    int end = at + 1;
    while (end + 1 < words.size()
        && words.at(end).equals("/")
        && words.touches(end - 1)
        && words.touches(end)) {
      end += 2;
    }
    return words.at(at).equals("mm") && words.at(end).equals("hg") ? end + 1 : end;
  }

  /** The words as the text has them, or null where there are none. */
  @Nullable String text(int begin, int end) {
    return begin >= end ? null : words.sentence().textOf(words.span(begin, end));
  }
}
