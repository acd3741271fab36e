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

  /** A measure read up to before word {@code end}. */
  private record Read(int end, Measure measure) {}

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
      Set.of("p", "confidence", "ci", "from", "median", "percent");

  private static final Set<String> STATING =
      Set.of("was", "were", "is", "by", "of", "versus", "vs", "reached", "averaged");

  private final Numerals words;
  private final MeasureWords known;
  private final Map<Integer, PhraseTable.Match<Measure.Kind>> labels = new HashMap<>();

  MeasureGrammar(Numerals words, MeasureWords known) {
    this.words = words;
    this.known = known;
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
        Span span = words.span(at, read.end);
        mentions.add(new MeasureMention(span, words.sentence().textOf(span), read.measure));
      }
      at = read == null ? behindNumber(at) : read.end;
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
    Read read = pValue(at);
    read = read == null ? estimate(at) : read;
    read = read == null ? labelledInterval(at) : read;
    read = read == null ? change(at) : read;
    read = read == null ? median(at) : read;
    return read == null ? number(at) : read;
  }

  private @Nullable Read pValue(int at) {
    if (!words.at(at).equals("p")) {
      return null;
    }
    int next = at + 1;
    while (words.at(next).equals("-")
        || words.at(next).startsWith("value")
        || words.at(next).equals("of")
        || words.at(next).equals(":")) {
      next++;
    }
    Measure.Relation relation = relation(words.at(next));
    if (relation == null && next == at + 1) {
      return null;
    }
    int from = relation == null ? next : next + 1;
    if (relation == Measure.Relation.BELOW && words.at(from).equals("=")) {
      from++;
    }
    if (words.at(from).equals("ns")) {
      return new Read(from + 1, new Measure.PValue(Measure.Relation.EQUAL, null));
    }
    Numeral number = words.read(from);
    Measure.Relation known = relation == null ? Measure.Relation.EQUAL : relation;
    return number == null
        ? null
        : new Read(number.end(), new Measure.PValue(known, number.value()));
  }

  private static Measure.@Nullable Relation relation(String sign) {
    return switch (sign) {
      case "=" -> Measure.Relation.EQUAL;
      case "<" -> Measure.Relation.BELOW;
      case ">" -> Measure.Relation.ABOVE;
      case "≤", "⩽" -> Measure.Relation.AT_MOST;
      case "≥", "⩾" -> Measure.Relation.AT_LEAST;
      default -> null;
    };
  }

  private @Nullable Read estimate(int at) {
    PhraseTable.Match<Measure.Kind> label = labels.get(at);
    if (label == null) {
      return null;
    }
    int from = label.to();
    while (from < label.to() + LABEL_REACH && isFiller(from)) {
      from++;
    }
    Numeral number = words.read(from);
    boolean bare = words.original(at).equals("or");
    if (number == null || bare || isLevel(number) || known.isTime(words.at(number.end()))) {
      return null;
    }
    int end = unitEnd(number.end());
    Read interval = intervalNear(end);
    Measure.Estimate estimate =
        new Measure.Estimate(
            label.value(), number.value(), interval == null ? null : (Interval) interval.measure);
    return new Read(interval == null ? end : interval.end, estimate);
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

  private @Nullable Read intervalNear(int at) {
    int from = at;
    while (from < at + 3
        && (words.at(from).equals("(")
            || words.at(from).equals("[")
            || words.at(from).equals(",")
            || words.at(from).equals(";"))) {
      from++;
    }
    Read read = labelledInterval(from);
    boolean bracket =
        from > at && (words.at(from - 1).equals("(") || words.at(from - 1).equals("["));
    return read != null || !bracket ? read : plainInterval(from, null);
  }

  /** "95% CI: 0.5 to 0.8", "CI 95% 0.5-0.8", "confidence interval [CI], 0.5, 0.8". */
  private @Nullable Read labelledInterval(int at) {
    Numeral level = words.read(at);
    int from = level == null ? at : level.end();
    from = words.at(from).equals("%") || words.at(from).equals("percent") ? from + 1 : from;
    if (words.at(from).equals("confidence") && words.at(from + 1).startsWith("interval")) {
      from += 2;
    } else if (words.at(from).equals("ci")) {
      from++;
    } else {
      return null;
    }
    while (isFiller(from) || isLevelSign(from)) {
      from += words.at(from).equals("95") ? 2 : 1;
    }
    return plainInterval(from, level == null ? null : level.value());
  }

  private boolean isLevelSign(int at) {
    return words.at(at).equals("95") && words.at(at + 1).equals("%");
  }

  private @Nullable Read plainInterval(int at, @Nullable Double level) {
    Numeral low = words.read(at);
    int joint = low == null ? at : unitEnd(low.end());
    if (low == null || !isJoint(joint)) {
      return null;
    }
    Numeral high = words.read(joint + 1);
    if (high == null || high.value() < low.value()) {
      return null;
    }
    return new Read(unitEnd(high.end()), new Interval(low.value(), high.value(), level));
  }

  private boolean isJoint(int at) {
    String word = words.at(at);
    return word.equals("to")
        || word.equals("-")
        || word.equals(",")
        || word.equals(";")
        || word.equals("and")
        || word.equals("/");
  }

  private @Nullable Read change(int at) {
    if (!words.at(at).equals("from")) {
      return null;
    }
    Numeral from = words.read(at + 1);
    int to = from == null ? at : behindDeviation(unitEnd(from.end()));
    Numeral end = from == null || !words.at(to).equals("to") ? null : words.read(to + 1);
    if (from == null || end == null) {
      return null;
    }
    int unit = isDeviation(unitEnd(end.end())) ? deviationEnd(unitEnd(end.end())) : end.end();
    int behind = unitEnd(unit);
    return new Read(behind, new Measure.Change(from.value(), end.value(), unit(unit, behind)));
  }

  /** Behind the number of the deviation that stands at {@code at}. */
  private int deviationEnd(int at) {
    Numeral deviation = words.read(deviationNumber(at));
    return deviation == null ? at : deviation.end();
  }

  /** Behind "± 1.2 mmHg" where that follows. */
  private int behindDeviation(int at) {
    Numeral deviation = isDeviation(at) ? words.read(deviationNumber(at)) : null;
    return deviation == null ? at : unitEnd(deviation.end());
  }

  private boolean isDeviation(int at) {
    return words.at(at).equals("±") || (words.at(at).equals("+") && words.at(at + 1).equals("/"));
  }

  private int deviationNumber(int at) {
    return words.at(at).equals("±") ? at + 1 : at + 3;
  }

  private @Nullable Read median(int at) {
    if (!words.at(at).equals("median")) {
      return null;
    }
    int from = at + 1;
    while (from < at + 4
        && (words.at(from).equals(",")
            || words.at(from).equals("of")
            || words.at(from).equals("was")
            || words.at(from).equals(":")
            || words.at(from).equals("="))) {
      from++;
    }
    Numeral number = words.read(from);
    if (number == null) {
      return null;
    }
    int end = unitEnd(number.end());
    int inner = end + 1;
    while (words.at(inner).equals("iqr")
        || words.at(inner).equals("range")
        || words.at(inner).equals("interquartile")
        || words.at(inner).equals(",")
        || words.at(inner).equals(":")) {
      inner++;
    }
    Read range =
        words.at(end).equals("(") || words.at(end).equals("[") ? plainInterval(inner, null) : null;
    Interval spread = range == null ? null : (Interval) range.measure;
    Measure median = new Measure.Median(number.value(), spread, unit(number.end(), end));
    return new Read(range == null ? end : range.end, median);
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
    int end = unitEnd(number.end());
    if (isDeviation(end)) {
      Numeral deviation = words.read(deviationNumber(end));
      if (deviation != null) {
        int behind = unitEnd(deviation.end());
        String unit = unit(deviation.end(), behind);
        return new Read(behind, new Measure.Mean(number.value(), deviation.value(), unit));
      }
    }
    if (words.at(number.end()).equals("%") || words.at(number.end()).equals("percent")) {
      return new Read(number.end() + 1, new Measure.Percentage(number.value()));
    }
    return isValue(at, number) ? quantity(number, end) : null;
  }

  private Read quantity(Numeral number, int end) {
    return new Read(end, new Measure.Quantity(number.value(), unit(number.end(), end)));
  }

  private @Nullable Read proportion(Numeral part) {
    String joint = words.at(part.end());
    boolean slash = joint.equals("/") && words.touches(part.end()) && words.touches(part.end() - 1);
    if (!part.isWhole() || !(slash || joint.equals("of"))) {
      return null;
    }
    Numeral whole = words.read(part.end() + (words.at(part.end() + 1).equals("the") ? 2 : 1));
    boolean fits = whole != null && whole.isWhole() && whole.value() >= Math.max(1, part.value());
    return whole == null || !fits || words.at(whole.end()).equals("/")
        ? null
        : new Read(whole.end(), new Measure.Proportion((long) part.value(), (long) whole.value()));
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

  private int unitEnd(int at) {
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

  private @Nullable String unit(int begin, int end) {
    return begin >= end ? null : words.sentence().textOf(words.span(begin, end));
  }
}
