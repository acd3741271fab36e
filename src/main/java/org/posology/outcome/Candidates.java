package org.posology.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.posology.document.Sentence;

/**
 * What may be an outcome in each sentence of an article, by rule.
 *
 * @param words the sentences
 * @param found for each sentence, in reading order; those of a coordination may overlap
 */
record Candidates(List<Phrases> words, List<List<Found>> found) {

  static Candidates of(List<Sentence> sentences, OutcomeRules rules) {
    List<Phrases> words = sentences.stream().map(Phrases::new).toList();
    List<List<Found>> found = new ArrayList<>();
    words.forEach(sentence -> found.add(rules.find(sentence)));
    ShortForms shortForms = new ShortForms();
    for (int i = 0; i < words.size(); i++) {
      shortForms.learn(words.get(i), found.get(i));
    }
    for (int i = 0; i < words.size(); i++) {
      Phrases sentence = words.get(i);
      List<Found> all = shortForms.add(sentence, found.get(i));
      List<Found> outcomes = SharedHeads.split(sentence, Repeats.drop(sentence, all));
      found.set(i, distinct(rules.withPhrases(sentence, outcomes)));
    }
    return new Candidates(words, found);
  }

  private static List<Found> distinct(List<Found> all) {
    TreeSet<Found> sorted =
        new TreeSet<>(
            (a, b) ->
                a.begin() == b.begin()
                    ? Integer.compare(a.end(), b.end())
                    : Integer.compare(a.begin(), b.begin()));
    sorted.addAll(all);
    return List.copyOf(sorted);
  }
}
