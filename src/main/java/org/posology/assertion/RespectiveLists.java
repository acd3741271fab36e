package org.posology.assertion;

import java.util.ArrayList;
import java.util.List;
import org.posology.assertion.DoseWords.Between;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.dose.DoseMention;
import org.posology.drug.DrugMention;

/**
 * A list of drugs with the list of their doses right behind it, anywhere in a sentence: {@code A
 * and B (500 and 20 mg, respectively)}.
 */
final class RespectiveLists {

  private final DoseWords words;
  private final Sentence sentence;
  private final List<DrugMention> drugs;
  private final List<DoseMention> doses;

  RespectiveLists(
      DoseWords words, Sentence sentence, List<DrugMention> drugs, List<DoseMention> doses) {
    this.words = words;
    this.sentence = sentence;
    this.drugs = drugs;
    this.doses = doses;
  }

  List<LinkedDose> find() {
    List<LinkedDose> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (token.lower().equals("respectively")) {
        found.addAll(before(token.begin()));
      }
    }
    return found;
  }

  /** One each, in their order; nothing where the lists are not as long as each other. */
  private List<LinkedDose> before(int respectively) {
    int end = (int) doses.stream().filter(dose -> dose.span().end() <= respectively).count();
    int first = Math.max(0, end - 1);
    while (first > 0 && isJoined(doses.get(first - 1).span(), doses.get(first).span())) {
      first--;
    }
    int count = end - first;
    List<DrugMention> run = count < 2 || !ends(end - 1, respectively) ? List.of() : run(first);
    List<LinkedDose> links = new ArrayList<>();
    for (int i = 0; run.size() == count && i < count; i++) {
      links.add(new LinkedDose(doses.get(first + i), run.get(i), "respectively"));
    }
    return links;
  }

  private boolean ends(int dose, int respectively) {
    List<String> between = Words.forms(sentence, doses.get(dose).span().end(), respectively);
    return between.isEmpty() || between.equals(List.of(","));
  }

  /** The drugs of the list that stands beside the dose. */
  private List<DrugMention> run(int dose) {
    Span behind = doses.get(dose).span();
    int end = (int) drugs.stream().filter(drug -> drug.span().end() <= behind.begin()).count();
    if (end == 0 || !words.stand(Between.BESIDE, sentence, drugs.get(end - 1).span(), behind)) {
      return List.of();
    }
    int first = end - 1;
    while (first > 0 && isJoined(drugs.get(first - 1).span(), drugs.get(first).span())) {
      first--;
    }
    return drugs.subList(first, end);
  }

  private boolean isJoined(Span first, Span second) {
    return words.stand(Between.AND, sentence, first, second);
  }
}
