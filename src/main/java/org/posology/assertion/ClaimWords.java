package org.posology.assertion;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.LogisticTraining;

/**
 * The words of a claim as features: those of its sentence, around its outcome, and between outcome
 * and drug. They are many and each says little, so they are {@link LogisticTraining#FAINT}.
 */
final class ClaimWords {

  private static final int WINDOW = 6;
  private static final int FARTHEST = 25;
  private static final String EDGE = "|";

  private final Sentence sentence;

  ClaimWords(Sentence sentence) {
    this.sentence = sentence;
  }

  /**
   * Adds the words of one claim.
   *
   * @param drug where the sentence names the drug, or null
   */
  void add(Span outcome, @Nullable Span drug, Set<String> features) {
    List<String> before = forms(sentence.span().begin(), outcome.begin());
    List<String> behind = forms(outcome.end(), sentence.span().end());
    before.forEach(word -> add("w=", word, features));
    behind.forEach(word -> add("w=", word, features));
    addWindow(before, behind, features);
    List<String> own = forms(outcome.begin(), outcome.end());
    add("first=", word(own, 0), features);
    add("head=", word(own, own.size() - 1), features);
    if (drug != null && !drug.overlaps(outcome)) {
      addBetween(outcome, drug, features);
    }
  }

  private static void addWindow(List<String> before, List<String> behind, Set<String> features) {
    int last = before.size() - 1;
    add("-1=", word(before, last), features);
    add("-2=", word(before, last - 1) + " " + word(before, last), features);
    add("+1=", word(behind, 0), features);
    add("+2=", word(behind, 0) + " " + word(behind, 1), features);
    before
        .subList(Math.max(0, before.size() - WINDOW), before.size())
        .forEach(word -> add("-=", word, features));
    behind.subList(0, Math.min(WINDOW, behind.size())).forEach(word -> add("+=", word, features));
  }

  private void addBetween(Span outcome, Span drug, Set<String> features) {
    boolean drugFirst = drug.begin() < outcome.begin();
    String order = drugFirst ? ">" : "<";
    List<String> between =
        drugFirst ? forms(drug.end(), outcome.begin()) : forms(outcome.end(), drug.begin());
    if (between.size() < FARTHEST) {
      between.forEach(word -> add(order, word, features));
    } else {
      add(order, "far", features);
    }
  }

  private static void add(String kind, String word, Set<String> features) {
    features.add(LogisticTraining.FAINT + kind + word);
  }

  private static String word(List<String> words, int at) {
    return at >= 0 && at < words.size() ? words.get(at) : EDGE;
  }

  /** Lower-case forms, figures as 0. */
  private List<String> forms(int from, int to) {
    List<String> forms = Words.forms(sentence, from, to);
    forms.replaceAll(form -> form.charAt(0) >= '0' && form.charAt(0) <= '9' ? "0" : form);
    return forms;
  }
}
