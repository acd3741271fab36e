package org.posology.outcome;

import java.nio.file.Path;
import java.util.List;

/** Outcomes by rule: anchors with their noun phrases, and series completed. */
final class OutcomeRules {

  private final Anchors anchors;
  private final Series series;

  private OutcomeRules(Anchors anchors, Series series) {
    this.anchors = anchors;
    this.series = series;
  }

  static OutcomeRules read(Path folder, OutcomeLexicon lexicon) {
    Openings openings = Openings.read(folder.resolve("openings.tsv"));
    PhraseBounds bounds = PhraseBounds.read(folder.resolve("bounds.tsv"));
    NounPhrases phrases = new NounPhrases(lexicon, bounds);
    return new OutcomeRules(new Anchors(lexicon, phrases, openings), new Series(phrases));
  }

  /** The outcomes of a sentence; none overlap. */
  List<Found> find(Phrases words) {
    return series.complete(words, anchors.find(words));
  }

  /** What was found in a sentence, and all other noun phrases; these overlap nothing. */
  List<Found> withPhrases(Phrases words, List<Found> found) {
    return anchors.withPhrases(words, found);
  }
}
