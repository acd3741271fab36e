package org.posology.assertion;

import java.util.ArrayList;
import java.util.List;
import org.posology.document.Sentence;
import org.posology.drug.DrugMention;
import org.posology.outcome.OutcomeMention;

/** A sentence and what was found in it. */
record AnnotatedSentence(
    Sentence sentence,
    List<DrugMention> drugs,
    List<LinkedDose> doses,
    List<OutcomeMention> outcomes) {

  /** Deals the mentions of an article out to its sentences. */
  static List<AnnotatedSentence> of(
      List<Sentence> sentences,
      List<DrugMention> drugs,
      List<LinkedDose> doses,
      List<OutcomeMention> outcomes) {
    List<AnnotatedSentence> annotated = new ArrayList<>();
    for (Sentence sentence : sentences) {
      annotated.add(
          new AnnotatedSentence(
              sentence,
              Words.mentions(drugs, sentence.span()),
              Words.mentions(doses, sentence.span()),
              Words.mentions(outcomes, sentence.span())));
    }
    return annotated;
  }
}
