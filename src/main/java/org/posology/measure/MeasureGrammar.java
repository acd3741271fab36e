package org.posology.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.document.PhraseTable;
import org.posology.document.Span;
import org.posology.measure.Numerals.Numeral;

/**
 * Reads the measures of one sentence by descent; every method takes a word and reads from there.
 */
final class MeasureGrammar {

  /** The words, beside labels, that a measure begins with; others begin with a figure or a sign. */
  private static final Set<String> BEGINNINGS =
      Set.of("p", "confidence", "credible", "c", "ci", "cri", "from", "to", "median", "percent");

  private final Numerals words;
  private final PValues pValues;
  private final Estimates estimates;
  private final Intervals intervals;
  private final Changes changes;
  private final Medians medians;
  private final Values values;
  private final Map<Integer, PhraseTable.Match<Measure.Kind>> labels = new HashMap<>();

  MeasureGrammar(Numerals words, MeasureWords known) {
    this.words = words;
    Units units = new Units(words, known);
    Deviations deviations = new Deviations(words, units);
    pValues = new PValues(words, units);
    intervals = new Intervals(words, units);
    estimates = new Estimates(words, known, units, intervals, labels);
    changes = new Changes(words, units, deviations);
    medians = new Medians(words, units, intervals);
    values = new Values(words, known, units, deviations, medians);
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
    read = read == null ? estimates.read(at) : read;
    read = read == null ? intervals.labelled(at) : read;
    read = read == null ? changes.read(at) : read;
    read = read == null ? medians.read(at) : read;
    return read == null ? values.read(at) : read;
  }
}
