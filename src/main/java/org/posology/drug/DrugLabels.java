package org.posology.drug;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.nlp.Tag;

/**
 * Brings the labels of a corpus to our notion of a drug: a label that the lexicon knows stays where
 * its context lets it count, one that it does not know stays unless it is a stop word; names that
 * the rules find and the annotators passed over (they marked the drugs of events, or chemicals
 * only) are added.
 */
final class DrugLabels {

  private final NameFinder finder;
  private final ContextFilter filter;
  private final Set<String> stopped;

  DrugLabels(NameFinder finder, ContextFilter filter, Set<String> stopped) {
    this.finder = finder;
    this.filter = filter;
    this.stopped = stopped;
  }

  /** The drugs of the sentence. */
  List<Tag> drugs(Surroundings around, List<Tag> labels) {
    Sentence sentence = around.sentence();
    List<Found> counting = new ArrayList<>();
    for (Found name : filter.filter(finder.find(around.sentences()))) {
      if (sentence.span().contains(name.span())) {
        counting.add(name);
      }
    }
    List<Found> known = finder.find(sentence);
    List<Tag> drugs = new ArrayList<>();
    for (Tag label : labels) {
      boolean counts = touches(label, counting);
      if (counts || (!touches(label, known) && !stopped.contains(key(sentence, label)))) {
        drugs.add(label);
      }
    }
    for (Found name : counting) {
      Tag tag = new Tag(name.first(), name.last() + 1, DrugTraining.TYPE);
      if (drugs.stream().noneMatch(drug -> overlap(drug, tag))) {
        drugs.add(tag);
      }
    }
    drugs.sort(Comparator.comparingInt(Tag::begin));
    return drugs;
  }

  private static boolean touches(Tag label, List<Found> names) {
    return names.stream()
        .anyMatch(name -> label.begin() <= name.last() && name.first() < label.end());
  }

  private static boolean overlap(Tag a, Tag b) {
    return a.begin() < b.end() && b.begin() < a.end();
  }

  private static String key(Sentence sentence, Tag label) {
    List<Token> tokens = sentence.tokens();
    Span span = tokens.get(label.begin()).span().cover(tokens.get(label.end() - 1).span());
    return Folding.key(sentence.textOf(span));
  }
}
