package org.posology.assertion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    List<Arm> arms = ArmReader.read(sentences, cues);
    Set<String> background = background(arms);
    List<LinkedDose> doses = new ArrayList<>();
    sentences.forEach(sentence -> doses.addAll(sentence.doses()));
    Regimen investigated = new StudyReader(sentences).investigated(arms, background);
    Map<String, Integer> counts = new HashMap<>();
    for (AnnotatedSentence sentence : sentences) {
      sentence.drugs().forEach(drug -> counts.merge(DrugIdentity.of(drug), 1, Integer::sum));
    }
    return new Study(arms, background, levelled(sentences), investigated, doses, counts);
  }

  private static Set<String> levelled(List<AnnotatedSentence> sentences) {
    Set<String> levelled = new HashSet<>();
    for (AnnotatedSentence sentence : sentences) {
      Map<String, List<LinkedDose>> byDrug = new LinkedHashMap<>();
      for (LinkedDose dose : sentence.doses()) {
        if (dose.drug() != null) {
          byDrug.computeIfAbsent(DrugIdentity.of(dose.drug()), d -> new ArrayList<>()).add(dose);
        }
      }
      byDrug.forEach(
          (drug, doses) -> {
            if (DoseLevels.of(sentence.sentence(), doses).size() > 1) {
              levelled.add(drug);
            }
          });
    }
    return levelled;
  }

  /** The drugs of every arm, unless the arms don't differ but by dose. */
  private static Set<String> background(List<Arm> arms) {
    Set<String> all = identities(arms);
    Set<String> shared = new HashSet<>(all);
    arms.forEach(arm -> shared.retainAll(arm.regimen().identities()));
    return arms.size() < 2 || shared.equals(all) ? Set.of() : shared;
  }

  private static Set<String> identities(List<Arm> arms) {
    Set<String> identities = new HashSet<>();
    arms.forEach(arm -> identities.addAll(arm.regimen().identities()));
    return identities;
  }

  private Regimen investigated(List<Arm> arms, Set<String> background) {
    Set<String> candidates = identities(arms);
    candidates.removeAll(background);
    Map<String, Integer> weights = new LinkedHashMap<>();
    Map<String, DrugMention> named = new HashMap<>();
    for (AnnotatedSentence sentence : sentences) {
      weigh(sentence, weights);
      sentence.drugs().forEach(drug -> named.put(DrugIdentity.of(drug), drug));
    }
    return weights.entrySet().stream()
        .filter(entry -> candidates.isEmpty() || candidates.contains(entry.getKey()))
        .max(Map.Entry.comparingByValue())
        .map(entry -> asGiven(Objects.requireNonNull(named.get(entry.getKey())), arms, background))
        .orElse(Regimen.CONTROL);
  }

  /** The drug with what it is given together with, where all arms that give it agree on that. */
  private static Regimen asGiven(DrugMention drug, List<Arm> arms, Set<String> background) {
    Regimen alone = new Regimen(List.of(drug), List.of());
    List<Regimen> giving = arms.stream().map(Arm::regimen).filter(arm -> arm.gives(drug)).toList();
    if (giving.isEmpty()) {
      return alone;
    }
    Regimen first = giving.get(0).without(background).at(List.of());
    boolean agreed = giving.stream().allMatch(arm -> arm.without(background).sameDrugs(first));
    return agreed && first.gives(drug) ? first : alone;
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
