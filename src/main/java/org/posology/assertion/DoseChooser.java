package org.posology.assertion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posology.assertion.DoseOption.Source;
import org.posology.context.SentenceRole;
import org.posology.document.SectionCategory;
import org.posology.dose.Dose;
import org.posology.drug.DrugMention;

/**
 * Finds the doses that a claim may hold for, the likeliest by rule first:
 *
 * <ol>
 *   <li>those that the sentence gives beside whom the claim speaks of, or in the claim's clause
 *   <li>those that the arm got
 *   <li>all that the article gives of the drugs
 *   <li>none
 * </ol>
 *
 * The doses of one course, a bolus and its infusion, hold together: there is no other option.
 * Quantities go before words such as <q>a single dose</q>.
 */
final class DoseChooser {

  /** Words that say of whom a sentence speaks when it speaks of doses. */
  private static final Set<String> TELLING =
      Set.of(
          "dose",
          "doses",
          "dosing",
          "dosage",
          "dosages",
          "groups",
          "group",
          "arms",
          "both",
          "either",
          "all",
          "higher",
          "lower",
          "each",
          "regimen",
          "regimens",
          "overall",
          "dependent",
          "levels",
          "therapy",
          "treatment");

  private final Study study;
  private final AnnotatedSentence annotated;
  private final SentenceRole role;
  private final List<String> telling = new ArrayList<>();

  /** For claims of one sentence. */
  DoseChooser(Study study, AnnotatedSentence annotated, SentenceRole role) {
    this.study = study;
    this.annotated = annotated;
    this.role = role;
    annotated.sentence().tokens().stream()
        .map(token -> token.lower())
        .filter(TELLING::contains)
        .distinct()
        .forEach(telling::add);
  }

  /** What the doses of a claim may be; never empty, and no two alike. */
  List<DoseOption> options(ClaimDoses.Subject claim) {
    Map<Source, List<LinkedDose>> bySource = new EnumMap<>(Source.class);
    for (DrugMention drug : claim.regimen().drugs()) {
      List<LinkedDose> own = dosesOf(drug, study.doses());
      List<LinkedDose> given = claim.regimen().dosesOf(drug);
      List<LinkedDose> here = distinct(Words.mentions(given, annotated.sentence().span()));
      add(
          Source.SENTENCE,
          here.isEmpty() ? distinct(Words.mentions(own, claim.clause())) : here,
          bySource);
      add(Source.ARM, distinct(given), bySource);
      add(Source.ARTICLE, distinct(own), bySource);
    }
    Source source = bySource.containsKey(Source.ARM) ? Source.ARM : Source.ARTICLE;
    if (isOneCourse(bySource, source, claim)) {
      bySource.keySet().retainAll(Set.of(source));
    } else {
      bySource.put(Source.NONE, List.of());
    }
    return options(bySource, claim);
  }

  /** Whether every patient got all of these doses, and the sentence names none of them. */
  private boolean isOneCourse(
      Map<Source, List<LinkedDose>> bySource, Source source, ClaimDoses.Subject claim) {
    return !bySource.containsKey(Source.SENTENCE)
        && role != SentenceRole.BACKGROUND_FACT
        && !isLevelled(claim.regimen())
        && claim.regimen().drugs().size() == 1
        && isCourse(bySource.getOrDefault(source, List.of()));
  }

  private static void add(
      Source source, List<LinkedDose> doses, Map<Source, List<LinkedDose>> bySource) {
    if (!doses.isEmpty()) {
      bySource.computeIfAbsent(source, any -> new ArrayList<>()).addAll(doses);
    }
  }

  private List<DoseOption> options(
      Map<Source, List<LinkedDose>> bySource, ClaimDoses.Subject claim) {
    Set<List<Dose>> seen = new HashSet<>();
    List<DoseOption> options = new ArrayList<>();
    bySource.forEach(
        (source, doses) -> {
          if (seen.add(doses.stream().map(dose -> dose.mention().dose()).toList())) {
            options.add(new DoseOption(source, doses, features(source, doses, bySource, claim)));
          }
        });
    return options;
  }

  private List<String> features(
      Source source,
      List<LinkedDose> doses,
      Map<Source, List<LinkedDose>> bySource,
      ClaimDoses.Subject claim) {
    String own = source + "/" + Math.min(4, doses.size());
    List<String> signs = new ArrayList<>(List.of("", "role=" + role, "rule=" + claim.rule()));
    signs.add("sources=" + bySource.keySet());
    signs.add("section=" + section());
    boolean levelled = isLevelled(claim.regimen());
    signs.add("levelled=" + levelled);
    signs.add("levelled+course=" + levelled + isCourse(doses));
    signs.add("levelled+role=" + levelled + role);
    signs.add("arms=" + Math.min(4, study.armsOf(claim.regimen()).size()));
    signs.add("all-arms=" + Math.min(4, study.treated().size()));
    signs.add("drugs=" + Math.min(3, claim.regimen().drugs().size()));
    signs.add("about=" + claim.regimen().identities().equals(study.investigated().identities()));
    signs.add("comparator=" + (claim.comparator() == null ? "none" : claim.comparator().kind()));
    signs.add("given=" + count(bySource, Source.ARM) + "/" + count(bySource, Source.ARTICLE));
    telling.forEach(word -> signs.add("word=" + word));
    boolean words = doses.stream().anyMatch(dose -> dose.mention().dose().qualitative() != null);
    signs.add("words=" + words);
    signs.add("role+given=" + role + count(bySource, Source.ARM) + count(bySource, Source.ARTICLE));
    List<String> features = new ArrayList<>();
    signs.forEach(sign -> features.add(own + " " + sign));
    return features;
  }

  /** Whether one patient gets them all: in several units, or each for its own time. */
  private static boolean isCourse(List<LinkedDose> doses) {
    long units = doses.stream().map(dose -> dose.mention().dose().unit()).distinct().count();
    boolean timed = doses.stream().allMatch(dose -> dose.mention().duration() != null);
    return doses.size() > 1 && (units > 1 || timed);
  }

  private String section() {
    SectionCategory section = annotated.sentence().category();
    return section.toString();
  }

  private boolean isLevelled(Regimen regimen) {
    return regimen.identities().stream().anyMatch(study.levelled()::contains);
  }

  private static int count(Map<Source, List<LinkedDose>> bySource, Source source) {
    return Math.min(4, bySource.getOrDefault(source, List.of()).size());
  }

  private static List<LinkedDose> dosesOf(DrugMention drug, List<LinkedDose> doses) {
    return doses.stream()
        .filter(dose -> dose.drug() != null && DrugIdentity.same(dose.drug(), drug))
        .toList();
  }

  /** One of each value, the first that stands; words only where there is no quantity. */
  private static List<LinkedDose> distinct(List<LinkedDose> doses) {
    Map<Object, LinkedDose> quantities = new LinkedHashMap<>();
    Map<Object, LinkedDose> words = new LinkedHashMap<>();
    for (LinkedDose dose : doses) {
      boolean word = dose.mention().dose().qualitative() != null;
      (word ? words : quantities).putIfAbsent(dose.mention().dose(), dose);
    }
    return List.copyOf((quantities.isEmpty() ? words : quantities).values());
  }
}
