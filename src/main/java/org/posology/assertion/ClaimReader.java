package org.posology.assertion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.context.CertaintyReader;
import org.posology.context.DirectionReader;
import org.posology.context.DirectionReading;
import org.posology.context.SentenceRole;
import org.posology.document.Phrase;
import org.posology.document.Sentence;
import org.posology.measure.MeasureMention;
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

  private ClaimReader(AssertionCues cues, DirectionReader directions, CertaintyReader certainties) {
    this.cues = cues;
    this.directions = directions;
    this.certainties = certainties;
  }

  static ClaimReader load(Path models, AssertionCues cues) {
    return new ClaimReader(cues, DirectionReader.load(models), CertaintyReader.load(models));
  }

  List<Assertion> read(AnnotatedSentence annotated, SentenceRole role, Study study) {
    Sentence sentence = annotated.sentence();
    List<Actor> actors = ActorFinder.find(annotated, study, cues);
    Clauses clauses = Clauses.of(sentence.span(), cues.find(sentence));
    ClaimLinker linker = new ClaimLinker(study, clauses, actors);
    List<Assertion> assertions = new ArrayList<>();
    for (OutcomeMention outcome : annotated.outcomes()) {
      DirectionReading reading = directions.read(sentence, outcome.span());
      for (ClaimLinker.Claim claim : linker.claims(outcome, reading.direction())) {
        List<LinkedDose> doses =
            new DoseChooser(study)
                .choose(
                    claim.regimen(),
                    clauses.around(outcome.span()),
                    role != SentenceRole.BACKGROUND_FACT);
        assertions.add(assertion(sentence, claim, reading, doses));
      }
    }
    return assertions;
  }

  private Assertion assertion(
      Sentence sentence,
      ClaimLinker.Claim claim,
      DirectionReading reading,
      List<LinkedDose> doses) {
    OutcomeMention outcome = claim.outcome();
    List<String> rules = new ArrayList<>(reading.rules());
    rules.add(claim.rule());
    rules.add(outcome.rule());
    return new Assertion(
        claim.regimen().drugs(),
        doses,
        outcome,
        reading.direction(),
        null,
        List.<MeasureMention>of(),
        comparator(claim),
        null,
        certainties.read(sentence, outcome.span()),
        Confidence.of(claim, reading, sentence),
        new Phrase(sentence.span(), sentence.text()),
        rules);
  }

  private static @Nullable Phrase comparator(ClaimLinker.Claim claim) {
    Actor actor = claim.comparator();
    return actor == null ? null : new Phrase(actor.span(), actor.text());
  }
}
