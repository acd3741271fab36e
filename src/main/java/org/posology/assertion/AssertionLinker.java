package org.posology.assertion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.posology.context.RoleReader;
import org.posology.context.SentenceRole;
import org.posology.document.Sentence;
import org.posology.dose.DoseMention;
import org.posology.dose.UsualRanges;
import org.posology.drug.DrugMention;
import org.posology.outcome.OutcomeMention;

/**
 * Joins what the taggers found in an article. Reads sentences, drugs, doses and outcomes; writes
 * {@link Candidate}s of assertions.
 *
 * <ol>
 *   <li>let short names of drugs mean what the article named in full
 *   <li>link every dose to its drug, and compare it with what is usual for that
 *   <li>read the study: its arms and what each got
 *   <li>in every sentence that makes claims: for every outcome, which way it went, whom it speaks
 *       of, at which dose, compared with what, and how sure the authors are
 * </ol>
 *
 * Immutable: may be shared between threads.
 */
final class AssertionLinker {

  private final DoseLinker doseLinker;
  private final UsualRanges usual;
  private final RoleReader roles;
  private final AssertionCues cues;
  private final ClaimReader claims;

  private AssertionLinker(
      DoseLinker doseLinker,
      UsualRanges usual,
      RoleReader roles,
      AssertionCues cues,
      ClaimReader claims) {
    this.doseLinker = doseLinker;
    this.usual = usual;
    this.roles = roles;
    this.cues = cues;
    this.claims = claims;
  }

  static AssertionLinker load(Path models) {
    AssertionCues cues = AssertionCues.load(models);
    return new AssertionLinker(
        DoseLinker.load(models),
        UsualRanges.load(models),
        RoleReader.load(models),
        cues,
        ClaimReader.load(models, cues));
  }

  /** The doses with their drugs, and whatever may be an assertion. */
  record Linked(List<LinkedDose> doses, List<Candidate> candidates) {}

  Linked link(
      List<Sentence> sentences,
      List<DrugMention> named,
      List<DoseMention> doses,
      List<OutcomeMention> outcomes) {
    List<DrugMention> drugs = Coreference.resolve(named);
    List<LinkedDose> linked =
        doseLinker.link(sentences, drugs, doses).stream()
            .map(dose -> dose.judgedBy(usual))
            .toList();
    if (drugs.isEmpty()) {
      return new Linked(linked, List.of());
    }
    List<AnnotatedSentence> annotated =
        AnnotatedSentence.of(sentences, drugs, linked, measured(outcomes, drugs, linked));
    Study study = StudyReader.read(annotated, cues);
    return new Linked(linked, candidates(annotated, sentences, study));
  }

  /**
   * The outcomes but those that are only the name of a drug that somebody got a dose of, and
   * phrases that end in a drug.
   */
  private static List<OutcomeMention> measured(
      List<OutcomeMention> outcomes, List<DrugMention> drugs, List<LinkedDose> doses) {
    Set<String> given = new HashSet<>();
    for (LinkedDose dose : doses) {
      if (dose.drug() != null) {
        given.add(DrugIdentity.of(dose.drug()));
      }
    }
    List<DrugMention> names =
        drugs.stream().filter(drug -> given.contains(DrugIdentity.of(drug))).toList();
    return outcomes.stream()
        .filter(outcome -> names.stream().noneMatch(n -> n.span().contains(outcome.span())))
        .filter(outcome -> outcome.isKnown() || !endsInDrug(outcome, drugs))
        .toList();
  }

  private static boolean endsInDrug(OutcomeMention outcome, List<DrugMention> drugs) {
    return drugs.stream()
        .anyMatch(
            drug ->
                drug.span().overlaps(outcome.span()) && drug.span().end() >= outcome.span().end());
  }

  private List<Candidate> candidates(
      List<AnnotatedSentence> annotated, List<Sentence> sentences, Study study) {
    List<SentenceRole> role = roles.read(sentences);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < annotated.size(); i++) {
      if (role.get(i).claims()) {
        candidates.addAll(claims.read(annotated.get(i), role.get(i), study));
      }
    }
    return candidates;
  }
}
