package org.posology.drug;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.document.Sentence;

/**
 * Finds names by rule: the lexicon's, then research codes, plants, prescriptions, and classes by
 * their words.
 */
final class NameFinder {

  private final LexiconMatcher lexicon;
  private final CodeMatcher codes;
  private final HerbMatcher herbs;
  private final PrescriptionMatcher prescriptions;
  private final ClassMatcher classes;

  private NameFinder(
      LexiconMatcher lexicon,
      CodeMatcher codes,
      HerbMatcher herbs,
      PrescriptionMatcher prescriptions,
      ClassMatcher classes) {
    this.lexicon = lexicon;
    this.codes = codes;
    this.herbs = herbs;
    this.prescriptions = prescriptions;
    this.classes = classes;
  }

  static NameFinder read(Path knowledge, Lexicon lexicon) {
    FrequentWords common = FrequentWords.read(knowledge);
    return new NameFinder(
        new LexiconMatcher(lexicon, SaltWords.read(knowledge), common),
        CodeMatcher.read(knowledge),
        HerbMatcher.read(knowledge),
        new PrescriptionMatcher(Cues.read(knowledge), common),
        ClassMatcher.read(knowledge));
  }

  /** The names of a sentence, none overlapping. */
  List<Found> find(Sentence sentence) {
    List<Found> named = codes.match(sentence, lexicon.match(sentence));
    List<Found> plants = prescriptions.match(sentence, herbs.match(sentence, named));
    return classes.match(sentence, plants);
  }

  /** The names of all sentences, in reading order. */
  List<Found> find(List<Sentence> sentences) {
    List<Found> found = new ArrayList<>();
    sentences.forEach(sentence -> found.addAll(find(sentence)));
    return found;
  }
}
