package org.posology.measure;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.document.PhraseTable;
import org.posology.measure.Measure.Interval;
import org.posology.measure.Numerals.Numeral;

/** Reads estimates that a label names: "hazard ratio [HR], 0.65 (95% CI 0.50-0.84)". */
final class Estimates {

  /** How many words may stand between a label and its number: "hazard ratio [HR], 0.65". */
  private static final int LABEL_REACH = 7;

  private static final Set<String> FILLERS =
      Set.of(
          "(",
          ")",
          "[",
          "]",
          ",",
          ":",
          "=",
          "of",
          "was",
          "is",
          "for",
          "hr",
          "or",
          "rr",
          "md",
          "smd",
          "ci",
          "irr",
          "rd",
          "nnt",
          "adjusted",
          "estimated",
          "from",
          "placebo",
          "with",
          "-",
          ";",
          "were",
          "pooled",
          "versus",
          "vs");

  private final Numerals words;
  private final MeasureWords known;
  private final Units units;
  private final Intervals intervals;
  private final Map<Integer, PhraseTable.Match<Measure.Kind>> labels;

  /**
   * For one sentence.
   *
   * @param labels by the word that they begin with
   */
  Estimates(
      Numerals words,
      MeasureWords known,
      Units units,
      Intervals intervals,
      Map<Integer, PhraseTable.Match<Measure.Kind>> labels) {
    this.words = words;
    this.known = known;
    this.units = units;
    this.intervals = intervals;
    this.labels = labels;
  }

  /** The estimate whose label begins at a word, or null. */
  @Nullable Read read(int at) {
    PhraseTable.Match<Measure.Kind> label = labels.get(at);
    if (label == null) {
      return null;
    }
    Intervals.Label heading = heading(label.to());
    int from = valueBegin(heading == null ? label.to() : heading.end());
    Numeral number = words.read(from);
    boolean bare = words.original(at).equals("or");
    if (number == null || bare || isLevel(number) || known.isTime(words.at(number.end()))) {
      return null;
    }
    int end = units.end(number.end());
    Read interval = intervals.near(end, heading == null ? null : heading.level());
    Interval value = interval == null ? null : (Interval) interval.measure();
    Measure.Estimate estimate = new Measure.Estimate(label.value(), number.value(), value);
    return new Read(interval == null ? end : interval.end(), estimate);
  }

  /** "(95% CI)" behind a label: what the brackets behind the number will hold. */
  private Intervals.@Nullable Label heading(int at) {
    boolean opened = words.at(at).equals("(") || words.at(at).equals("[");
    Intervals.Label label = opened ? intervals.label(at + 1) : null;
    boolean closed =
        label != null && (words.at(label.end()).equals(")") || words.at(label.end()).equals("]"));
    return label == null || !closed ? null : new Intervals.Label(label.end() + 1, label.level());
  }

  /** Where the number of a label may begin: behind fillers, or behind "for death or relapse". */
  private int valueBegin(int label) {
    int from = label;
    boolean told = words.at(from).equals("for") || words.at(from).equals("between");
    while (from < label + LABEL_REACH && (isFiller(from) || (told && isWord(from)))) {
      from++;
    }
    return from;
  }

  /** A word of letters that is no label of another estimate. */
  private boolean isWord(int at) {
    boolean letters = !words.at(at).isEmpty() && Character.isLetter(words.at(at).charAt(0));
    return letters && !labels.containsKey(at);
  }

  private boolean isFiller(int at) {
    boolean sign = words.at(at).equals("-") && words.read(at) != null;
    return !sign && FILLERS.contains(words.at(at));
  }

  /** "95" of "95% CI" is no estimate. */
  private boolean isLevel(Numeral number) {
    String next = words.at(number.end()).equals("%") ? words.at(number.end() + 1) : "";
    return next.equals("ci") || next.equals("confidence");
  }
}
