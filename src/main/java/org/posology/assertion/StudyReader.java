package org.posology.assertion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posology.document.SectionCategory;
import org.posology.drug.DrugMention;

/**
 * Reads what an abstract studies.
 *
 * <ol>
 *   <li>its arms, by {@link ArmReader}
 *   <li>what all arms got besides: a drug of every arm is no arm's own, and an arm without a drug
 *       of its own is a control
 *   <li>what it is about: of the drugs that are some arm's own, else of all, the one that title,
 *       doses and sentences name most
 * </ol>
 */
final class StudyReader {

  private static final int TITLE_WEIGHT = 4;
  private static final int FIRST_IN_TITLE_WEIGHT = 4;
  private static final int DOSE_WEIGHT = 2;

  private final List<AnnotatedSentence> sentences;

  private StudyReader(List<AnnotatedSentence> sentences) {
    this.sentences = sentences;
  }

  static Study read(List<AnnotatedSentence> sentences, AssertionCues cues) {
    Map<String, Regimen> arms = ArmReader.read(sentences, cues);
    Set<String> background = background(arms);
    arms.replaceAll((label, arm) -> arm.without(background));
    List<LinkedDose> doses = new ArrayList<>();
    sentences.forEach(sentence -> doses.addAll(sentence.doses()));
    Regimen investigated = new StudyReader(sentences).investigated(arms);
    return new Study(arms, background, investigated, doses);
  }

  /** The drugs of every arm, unless the arms don't differ but by dose. */
  private static Set<String> background(Map<String, Regimen> arms) {
    Set<String> all = new HashSet<>();
    arms.values().forEach(arm -> all.addAll(arm.identities()));
    Set<String> shared = new HashSet<>(all);
    arms.values().forEach(arm -> shared.retainAll(arm.identities()));
    return arms.size() < 2 || shared.equals(all) ? Set.of() : shared;
  }

  private Regimen investigated(Map<String, Regimen> arms) {
    Set<String> candidates = new HashSet<>();
    arms.values().forEach(arm -> candidates.addAll(arm.identities()));
    Map<String, Integer> weights = new LinkedHashMap<>();
    Map<String, DrugMention> named = new HashMap<>();
    for (AnnotatedSentence sentence : sentences) {
      weigh(sentence, weights);
      sentence.drugs().forEach(drug -> named.put(DrugIdentity.of(drug), drug));
    }
    return weights.entrySet().stream()
        .filter(entry -> candidates.isEmpty() || candidates.contains(entry.getKey()))
        .max(Map.Entry.comparingByValue())
        .map(entry -> new Regimen(List.of(named.get(entry.getKey())), List.of()))
        .orElse(new Regimen(List.of(), List.of()));
  }

  private static void weigh(AnnotatedSentence sentence, Map<String, Integer> weights) {
    boolean title = sentence.sentence().category() == SectionCategory.TITLE;
    for (DrugMention drug : sentence.drugs()) {
      int first = weights.isEmpty() ? FIRST_IN_TITLE_WEIGHT : 0;
      weights.merge(DrugIdentity.of(drug), title ? TITLE_WEIGHT + first : 1, Integer::sum);
    }
    for (LinkedDose dose : sentence.doses()) {
      if (dose.drug() != null) {
        weights.merge(DrugIdentity.of(dose.drug()), DOSE_WEIGHT, Integer::sum);
      }
    }
  }
}
