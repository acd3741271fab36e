package org.posology.drug;

import java.util.List;
import org.posology.document.Sentence;
import org.posology.nlp.Tag;

/**
 * Takes from three names in ten, always the same ones, what the lexicon knows of them, so that a
 * tagger learns to find names that no list has.
 */
final class LexiconDropout {

  private LexiconDropout() {}

  static void apply(Sentence sentence, List<Tag> names, List<List<String>> facts) {
    for (Tag name : names) {
      if (isDropped(sentence, name)) {
        for (int at = name.begin(); at < name.end(); at++) {
          facts.get(at).removeIf(fact -> "lkc".indexOf(fact.charAt(0)) >= 0);
        }
      }
    }
  }

  private static boolean isDropped(Sentence sentence, Tag name) {
    StringBuilder key = new StringBuilder();
    sentence.tokens().subList(name.begin(), name.end()).forEach(t -> key.append(t.form()));
    return Math.floorMod(Folding.key(key.toString()).hashCode(), 10) < 3;
  }
}
