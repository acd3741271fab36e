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
      List<DrugMention> named = Words.mentions(drugs, sentence.span());
      annotated.add(
          new AnnotatedSentence(
              sentence,
              named,
              Words.mentions(doses, sentence.span()),
              measured(Words.mentions(outcomes, sentence.span()), named)));
    }
    return annotated;
  }

  /** What is part of a drug's own name was not measured. */
  private static List<OutcomeMention> measured(
      List<OutcomeMention> outcomes, List<DrugMention> drugs) {
    return outcomes.stream()
        .filter(outcome -> drugs.stream().noneMatch(drug -> drug.span().contains(outcome.span())))
        .toList();
  }
}
