package org.posology.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.document.PhraseTable;
import org.posology.document.Span;
import org.posology.measure.Measure.Interval;
import org.posology.measure.Numerals.Numeral;

/**
 * Reads the measures of one sentence by descent; every method takes a word and reads from there.
 */
final class MeasureGrammar {

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

  /** The words, beside labels, that a measure begins with; others begin with a figure or a sign. */
  private static final Set<String> BEGINNINGS =
      Set.of("p", "confidence", "credible", "c", "ci", "cri", "from", "to", "median", "percent");

  private static final Set<String> STATING =
      Set.of("was", "were", "is", "by", "of", "versus", "vs", "reached", "averaged");

  /** What opens the time of a first value: "8.1% at baseline to 7.2%". */
  private static final Set<String> TIME_OPENERS = Set.of("at", "before", "on");

  private final Numerals words;
  private final MeasureWords known;
  private final Units units;
  private final PValues pValues;
  private final Intervals intervals;
  private final Deviations deviations;
  private final Medians medians;
  private final Map<Integer, PhraseTable.Match<Measure.Kind>> labels = new HashMap<>();

  MeasureGrammar(Numerals words, MeasureWords known) {
    this.words = words;
    this.known = known;
    units = new Units(words, known);
    pValues = new PValues(words, units);
    intervals = new Intervals(words, units);
    deviations = new Deviations(words, units);
    medians = new Medians(words, units, intervals);
    known.labels().find(words.sentence()).forEach(match -> labels.put(match.from(), match));
  }

  List<MeasureMention> read() {
    List<MeasureMention> mentions = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      if (!mayBegin(at)) {
        at++;
        continue;
      }
      Read read = measure(at);
      if (read != null) {
        Span span = words.span(at, read.end());
        mentions.add(new MeasureMention(span, words.sentence().textOf(span), read.measure()));
      }
      at = read == null ? behindNumber(at) : read.end();
    }
    return mentions;
  }

  /** Whether some measure can begin with this word: most words are passed over here. */
  private boolean mayBegin(int at) {
    String word = words.at(at);
    return word.charAt(0) < 'a' || BEGINNINGS.contains(word) || labels.containsKey(at);
  }

  private int behindNumber(int at) {
    Numeral number = words.read(at);
    return number == null ? at + 1 : number.end();
  }

  private @Nullable Read measure(int at) {
    Read read = pValues.read(at);
    read = read == null ? estimate(at) : read;
    read = read == null ? intervals.labelled(at) : read;
    read = read == null ? change(at) : read;
    read = read == null ? medians.read(at) : read;
    return read == null ? number(at) : read;
  }

  private @Nullable Read estimate(int at) {
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

  /** "From 8.1 (SD 1.2) at baseline to 7.2%", "to 7.2% from 8.1%". */
  private @Nullable Read change(int at) {
    boolean forth = words.at(at).equals("from");
    if (!forth && !words.at(at).equals("to")) {
      return null;
    }
    boolean mean = words.at(at + 1).equals("a") && words.at(at + 2).equals("mean");
    Numeral first = words.read(forth && mean ? at + 4 : at + 1);
    int joint = first == null ? at : jointEnd(behindDeviation(units.end(first.end())), forth);
    Numeral last = first == null || joint < 0 ? null : words.read(joint);
    if (first == null || last == null) {
      return null;
    }
    Deviations.Deviation deviation = deviations.read(units.end(last.end()));
    int unit = deviation == null ? last.end() : deviation.number();
    int end = units.end(unit);
    String text = units.text(unit, end);
    double from = forth ? first.value() : last.value();
    return new Read(end, new Measure.Change(from, forth ? last.value() : first.value(), text));
  }

  /** Behind the "to" (or, backwards, the "from") that follows, after "at baseline"; -1 if none. */
  private int jointEnd(int at, boolean forth) {
    int joint = at;
    if (forth && TIME_OPENERS.contains(words.at(at))) {
      while (joint < at + 4 && !words.at(joint).equals("to") && !words.isDigits(joint)) {
        joint++;
      }
    }
    return words.at(joint).equals(forth ? "to" : "from") ? joint + 1 : -1;
  }

  /** Behind "± 1.2 mmHg" where that follows. */
  private int behindDeviation(int at) {
    Deviations.Deviation deviation = deviations.read(at);
    return deviation == null ? at : units.end(deviation.end());
  }

  private @Nullable Read number(int at) {
    Numeral number = words.read(at);
    if (number == null || isName(at, number)) {
      return null;
    }
    Read proportion = proportion(number);
    if (proportion != null) {
      return proportion;
    }
    if (medians.isSaidOf(at)) {
      return medians.value(number);
    }
    int end = units.end(number.end());
    Read mean = mean(number, end);
    if (mean != null) {
      return mean;
    }
    if (words.at(number.end()).equals("%") || words.at(number.end()).equals("percent")) {
      return new Read(number.end() + 1, new Measure.Percentage(number.value()));
    }
    return isValue(at, number) ? quantity(number, end) : null;
  }

  /** The unit may stand before the deviation or behind it. */
  private @Nullable Read mean(Numeral number, int end) {
    Deviations.Deviation deviation = deviations.read(end);
    if (deviation == null) {
      return null;
    }
    int behind = units.end(deviation.end());
    String unit = units.text(deviation.number(), behind);
    unit = unit == null ? units.text(number.end(), end) : unit;
    return new Read(behind, new Measure.Mean(number.value(), deviation.value(), unit));
  }

  private Read quantity(Numeral number, int end) {
    return new Read(end, new Measure.Quantity(number.value(), units.text(number.end(), end)));
  }

  /** "12/45", "12 of the 45", "12 out of 45", "12 (27%) of 45". */
  private @Nullable Read proportion(Numeral part) {
    int joint = percentageEnd(part.end());
    joint = words.at(joint).equals("out") ? joint + 1 : joint;
    boolean slash = words.at(joint).equals("/") && words.touches(joint) && words.touches(joint - 1);
    if (!part.isWhole() || !(slash || words.at(joint).equals("of"))) {
      return null;
    }
    Numeral whole = words.read(joint + (words.at(joint + 1).equals("the") ? 2 : 1));
    boolean fits = whole != null && whole.isWhole() && whole.value() >= Math.max(1, part.value());
    return whole == null || !fits || words.at(whole.end()).equals("/")
        ? null
        : new Read(whole.end(), new Measure.Proportion((long) part.value(), (long) whole.value()));
  }

  /** Behind "(27%)" or "[27%]"; {@code at} where none stands there. */
  private int percentageEnd(int at) {
    boolean opened = words.at(at).equals("(") || words.at(at).equals("[");
    Numeral number = opened ? words.read(at + 1) : null;
    boolean closed =
        number != null
            && words.at(number.end()).equals("%")
            && (words.at(number.end() + 1).equals(")") || words.at(number.end() + 1).equals("]"));
    return number == null || !closed ? at : number.end() + 2;
  }

  /** "IL-6", "week 4", "SF-36", "n = 24", "2 × 2": numbers that are names, places or counts. */
  private boolean isName(int at, Numeral number) {
    String before = words.at(at - 1);
    boolean hyphen = before.equals("-") && words.touches(at - 1) && words.touches(at - 2);
    boolean glued =
        at > 0
            && words.touches(at - 1)
            && Character.isLetter(before.isEmpty() ? ' ' : before.charAt(0));
    boolean sample = before.equals("=") && words.at(at - 2).equals("n");
    boolean letters =
        words.touches(number.end() - 1)
            && !words.at(number.end()).isEmpty()
            && Character.isLetter(words.at(number.end()).charAt(0))
            && !known.isUnit(words.at(number.end()));
    return hyphen
        || glued
        || sample
        || letters
        || known.isTime(before)
        || before.equals("type")
        || before.equals("grade")
        || before.equals("phase")
        || before.equals("group");
  }

  /** Whether a number without a sign of its own is a value: said of something, or with a unit. */
  private boolean isValue(int at, Numeral number) {
    String next = words.at(number.end());
    boolean stated = isStated(at);
    if (known.isPeople(next)) {
      return words.at(at - 1).equals("in") || words.at(at - 1).equals("by");
    }
    if (known.isTime(next)) {
      return STATING.contains(words.at(at - 1)) && !words.at(at - 1).equals("of");
    }
    if (known.isDose(next)) {
      return isLevelUnit(number.end()) || (stated && !words.at(at - 1).equals("of"));
    }
    return stated || number.end() - at > 1 || known.isUnit(next);
  }

  private boolean isStated(int at) {
    String before = words.at(at - 1);
    boolean second = before.equals("and") && known.isUnit(words.at(at - 2));
    return second || STATING.contains(before) || words.at(at - 2).equals("vs");
  }

  /** "mg/dL" measures, "mg/day" and "mg/kg" dose. */
  private boolean isLevelUnit(int at) {
    String per = words.at(at + 1).equals("/") ? words.at(at + 2) : "";
    return per.equals("dl") || per.equals("l") || per.equals("ml") || per.equals("mmol");
  }
}
