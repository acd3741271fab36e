package org.posology.assertion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.context.CertaintyReader;
import org.posology.context.DirectionReader;
import org.posology.context.DirectionReading;
import org.posology.context.SentenceDirections;
import org.posology.context.SentenceRole;
import org.posology.document.Phrase;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.measure.MeasureTagger;
import org.posology.outcome.OutcomeMention;

/**
 * Reads the assertions of one sentence that makes claims.
 *
 * <ol>
 *   <li>find the actors: drugs, arms, controls
 *   <li>for every outcome: which way it went
 *   <li>whom it speaks of, one claim for each regimen
 *   <li>for every claim: its doses, effect, certainty and confidence
 * </ol>
 */
final class ClaimReader {

  private final AssertionCues cues;
  private final DirectionReader directions;
  private final CertaintyReader certainties;
  private final MeasureTagger measures;
  private final DoseWeights doseWeights;

  private ClaimReader(
      AssertionCues cues,
      DirectionReader directions,
      CertaintyReader certainties,
      MeasureTagger measures,
      DoseWeights doseWeights) {
    this.cues = cues;
    this.directions = directions;
    this.certainties = certainties;
    this.measures = measures;
    this.doseWeights = doseWeights;
  }

  static ClaimReader load(Path models, AssertionCues cues) {
    return new ClaimReader(
        cues,
        DirectionReader.load(models),
        CertaintyReader.load(models),
        MeasureTagger.load(models),
        DoseWeights.load(models));
  }

  List<Candidate> read(AnnotatedSentence annotated, SentenceRole role, Study study) {
    if (annotated.outcomes().isEmpty()) {
      return List.of();
    }
    Sentence sentence = annotated.sentence();
    List<Actor> actors = ActorFinder.find(annotated, study, cues);
    Clauses clauses = Clauses.of(sentence.span(), cues.find(sentence));
    Figures figures = new Figures(measures.tag(sentence));
    Effects effects = Effects.of(annotated, figures);
    ClaimLinker linker = new ClaimLinker(study, role, clauses, actors, figures);
    ClaimDoses doses = new ClaimDoses(new DoseChooser(study, annotated, role), doseWeights);
    SentenceDirections said = directions.in(sentence);
    ClaimFeatures features = new ClaimFeatures(annotated, role, study, actors, figures);
    List<Candidate> candidates = new ArrayList<>();
    for (OutcomeMention outcome : annotated.outcomes()) {
      DirectionReading reading = said.likeliest(outcome.span(), role);
      Span clause = clauses.around(outcome.span());
      List<ClaimLinker.Claim> claims = linker.claims(outcome, reading.direction());
      for (ClaimLinker.Claim claim : claims) {
        ClaimDoses.Choice choice = doses.of(claim, clause);
        List<LinkedDose> chosen = choice.doses();
        candidates.add(
            new Candidate(
                assertion(sentence, claim, reading, chosen, effects),
                Math.sqrt(reading.likelihood() * choice.likelihood()),
                features.of(claim, claims.indexOf(claim), claims.size(), reading, chosen, clause),
                choice.options()));
      }
    }
    return candidates;
  }

  private Assertion assertion(
      Sentence sentence,
      ClaimLinker.Claim claim,
      DirectionReading reading,
      List<LinkedDose> doses,
      Effects effects) {
    OutcomeMention outcome = claim.outcome();
    Phrase effect = effects.of(outcome);
    return new Assertion(
        claim.regimen().drugs(),
        doses,
        outcome,
        reading.direction(),
        effect,
        effect == null ? List.of() : effects.measuresIn(effect),
        comparator(claim),
        null,
        certainties.read(sentence, outcome.span()),
        0,
        new Phrase(sentence.span(), sentence.text()),
        rules(claim, reading));
  }

  private static List<String> rules(ClaimLinker.Claim claim, DirectionReading reading) {
    List<String> rules = new ArrayList<>(reading.rules());
    rules.add(claim.rule());
    rules.add(claim.outcome().rule());
    return rules;
  }

  private static @Nullable Phrase comparator(ClaimLinker.Claim claim) {
    Actor actor = claim.comparator();
    return actor == null ? null : new Phrase(actor.span(), actor.text());
  }
}
