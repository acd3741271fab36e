package org.posology.drug;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.document.Sentence;

/** Finds names by rule: the lexicon's, then research codes, plants, and classes by their words. */
final class NameFinder {

  private final LexiconMatcher lexicon;
  private final CodeMatcher codes;
  private final HerbMatcher herbs;
  private final ClassMatcher classes;

  private NameFinder(
      LexiconMatcher lexicon, CodeMatcher codes, HerbMatcher herbs, ClassMatcher classes) {
    this.lexicon = lexicon;
    this.codes = codes;
    this.herbs = herbs;
    this.classes = classes;
  }

  static NameFinder read(Path knowledge, Lexicon lexicon) {
    return new NameFinder(
        new LexiconMatcher(lexicon, SaltWords.read(knowledge), FrequentWords.read(knowledge)),
        CodeMatcher.read(knowledge),
        HerbMatcher.read(knowledge),
        ClassMatcher.read(knowledge));
  }

  /** The names of a sentence, none overlapping. */
  List<Found> find(Sentence sentence) {
    List<Found> named = codes.match(sentence, lexicon.match(sentence));
    return classes.match(sentence, herbs.match(sentence, named));
  }

  /** The names of all sentences, in reading order. */
  List<Found> find(List<Sentence> sentences) {
    List<Found> found = new ArrayList<>();
    sentences.forEach(sentence -> found.addAll(find(sentence)));
    return found;
  }
}
