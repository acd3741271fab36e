package org.posology.context;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.nlp.Features;

/**
 * What tells which way an outcome went: what the rules read, the cues and figures of its clause,
 * and the words around it. For one outcome of a sentence.
 */
final class DirectionFeatures {

  /** How far words are seen before and behind the outcome. */
  private static final int REACH = 8;

  private static final int[] STEPS = {0, 1, 2, 4, 7, 12, 20};

  private final Words words;
  private final int begin;
  private final int end;
  private final Features features;

  private DirectionFeatures(Words words, int begin, int end, Features features) {
    this.words = words;
    this.begin = begin;
    this.end = end;
    this.features = features;
  }

  /**
   * Adds the features of the outcome at the words from {@code begin} to before {@code end}.
   *
   * @param cues all of the sentence
   * @param chosen the cue that the rules took
   * @param reading what they read
   */
  static void add(
      Words words,
      int begin,
      int end,
      List<FoundCue> cues,
      @Nullable FoundCue chosen,
      DirectionReading reading,
      SentenceRole role,
      Features features) {
    DirectionFeatures all = new DirectionFeatures(words, begin, end, features);
    all.addReading(reading, role);
    all.addCues(cues, chosen);
    all.addFigures();
    all.addItself();
    all.addWords();
  }

  private void addReading(DirectionReading reading, SentenceRole role) {
    features.add("any");
    features.add("role=", role.name());
    features.add("rule=", reading.direction().name());
    features.add("rule+role=", reading.direction().name(), role.name());
    for (String rule : reading.rules()) {
      features.add("by=", rule);
      features.add("by+rule=", rule, reading.direction().name());
    }
  }

  private void addCues(List<FoundCue> cues, @Nullable FoundCue chosen) {
    if (chosen != null) {
      features.add("chosen=", place(chosen), step(distance(chosen)));
      features.add("chosen=", chosen.rule().id(), place(chosen));
    }
    int from = Clauses.begin(words, begin);
    int to = Clauses.end(words, end);
    boolean none = true;
    for (FoundCue cue : cues) {
      String said = cue.direction().name();
      if (cue.begin() >= from && cue.begin() < to) {
        none = false;
        features.add("cue=", said, place(cue));
        features.add("cue=", said, place(cue), step(distance(cue)));
        features.add("cue-id=", cue.rule().id(), place(cue));
      } else {
        features.add("far-cue=", said);
      }
    }
    features.add(none ? "cues=none" : "cues=some");
  }

  private String place(FoundCue cue) {
    return cue.begin() >= end ? "behind" : cue.end() <= begin ? "before" : "inside";
  }

  private int distance(FoundCue cue) {
    return cue.begin() >= end ? cue.begin() - end : Math.max(0, begin - cue.end());
  }

  private void addFigures() {
    int to = Clauses.verdictEnd(words, end);
    features.add("p=", Figures.significance(words, end, to));
    features.add("p-anywhere=", Figures.significance(words, 0, words.size()));
    int numbers = 0;
    for (int i = end; i < to; i++) {
      numbers += startsDigit(words.at(i)) ? 1 : 0;
    }
    features.add("numbers=", step(numbers));
    features.add("by-figures=", Figures.read(words, end, to).name());
    features.add("bracketed=", words.depth(Math.min(begin, words.size() - 1)) > 0 ? "yes" : "no");
  }

  private void addItself() {
    features.add("head=", word(end - 1));
    features.add("length=", step(end - begin));
    for (int i = begin; i < end; i++) {
      features.add("in=", word(i));
    }
  }

  private void addWords() {
    features.add("-1=", word(begin - 1));
    features.add("-2=", word(begin - 2), word(begin - 1));
    features.add("-3=", word(begin - 3), word(begin - 2), word(begin - 1));
    features.add("+1=", word(end));
    features.add("+2=", word(end), word(end + 1));
    features.add("+3=", word(end), word(end + 1), word(end + 2));
    for (int i = Math.max(0, begin - REACH); i < begin; i++) {
      features.add("before=", word(i));
    }
    for (int i = end; i < Math.min(words.size(), end + REACH); i++) {
      features.add("behind=", word(i));
    }
  }

  /** Adds the features that all outcomes of a sentence have: its words. */
  static void addSentence(Words words, Features features) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (!startsDigit(words.at(i)) && seen.add(words.at(i))) {
        features.add("s=", words.at(i));
      }
    }
  }

  private String word(int i) {
    String word = words.at(i);
    return word.isEmpty() ? "|" : startsDigit(word) ? "0" : word;
  }

  private static boolean startsDigit(String word) {
    return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }

  private static String step(int count) {
    int step = 0;
    for (int from : STEPS) {
      step = count >= from ? from : step;
    }
    return Integer.toString(step);
  }
}
