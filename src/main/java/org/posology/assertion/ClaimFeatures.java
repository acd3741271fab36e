package org.posology.assertion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.context.Direction;
import org.posology.context.DirectionReading;
import org.posology.context.SentenceRole;
import org.posology.document.Span;
import org.posology.drug.DrugMention;
import org.posology.outcome.OutcomeMention;

/**
 * What speaks for and against a claim, as the features of a classifier: who it speaks of and how
 * that was found, what the outcome is, which way it went, where the sentence stands, and its words.
 */
final class ClaimFeatures {

  private static final int[] STEPS = {0, 1, 2, 3, 5, 8, 12, 20};

  private final AnnotatedSentence annotated;
  private final SentenceRole role;
  private final Study study;
  private final List<Actor> actors;
  private final Figures figures;
  private final ClaimWords words;
  private final Set<String> shared = new LinkedHashSet<>();

  ClaimFeatures(
      AnnotatedSentence annotated,
      SentenceRole role,
      Study study,
      List<Actor> actors,
      Figures figures) {
    this.annotated = annotated;
    this.role = role;
    this.study = study;
    this.actors = actors;
    this.figures = figures;
    words = new ClaimWords(annotated.sentence());
    addSentence();
  }

  private void addSentence() {
    shared.add("any");
    shared.add("role=" + role);
    shared.add("section=" + annotated.sentence().category());
    shared.add("outcomes=" + step(annotated.outcomes().size()));
    shared.add("actors=" + step(actors.size()));
    shared.add("arms=" + step(study.treated().size()));
    shared.add("figures=" + step(figures.in(annotated.sentence().span())));
    actors.forEach(
        actor -> shared.add("actor=" + actor.kind() + (actor.compared() ? "-compared" : "")));
  }

  /**
   * The features of one claim.
   *
   * @param rank its number among those that the linker found for its outcome, the likeliest first
   * @param rivals how many these are
   */
  List<String> of(
      ClaimLinker.Claim claim,
      int rank,
      int rivals,
      DirectionReading reading,
      List<LinkedDose> doses,
      Span clause) {
    Set<String> features = new LinkedHashSet<>(shared);
    features.add("rank=" + step(rank));
    features.add("rank=" + step(rank) + "/" + step(rivals));
    addSubject(claim, doses, features);
    addStanding(claim, features);
    addOutcome(claim.outcome(), clause, features);
    addDirection(reading, features);
    features.add("comparator=" + kind(claim.comparator()));
    features.add("rule+role=" + claim.rule() + role);
    features.add("direction+role=" + reading.direction() + role);
    features.add("outcome+role=" + claim.outcome().rule() + role);
    features.add("rule+direction=" + claim.rule() + reading.direction());
    words.add(claim.outcome().span(), here(claim.regimen()), features);
    return List.copyOf(features);
  }

  /** The mention of its drug in the sentence that the claim goes by, if it is there. */
  private @Nullable Span here(Regimen regimen) {
    Span drug = regimen.drugs().get(0).span();
    return annotated.sentence().span().contains(drug) ? drug : null;
  }

  private void addSubject(ClaimLinker.Claim claim, List<LinkedDose> doses, Set<String> features) {
    Regimen regimen = claim.regimen();
    DrugMention drug = regimen.drugs().get(0);
    boolean about = regimen.identities().equals(study.investigated().identities());
    boolean armed = !study.armsOf(regimen).isEmpty();
    features.add("rule=" + claim.rule());
    features.add("about=" + about + armed);
    features.add("kind=" + drug.kind() + drug.rule());
    features.add("concept=" + (drug.concept() != null));
    features.add("drugs=" + step(regimen.drugs().size()));
    features.add("doses=" + step(doses.size()));
    features.add("dosed=" + study.doses().stream().anyMatch(dose -> isOf(regimen, dose)));
    int between = distance(claim.outcome().span(), drug.span());
    if (annotated.sentence().span().contains(drug.span())) {
      boolean before = drug.span().begin() < claim.outcome().span().begin();
      features.add("distance=" + step(between) + before);
    }
  }

  /** How the article speaks of the drug, and what stands beside it here. */
  private void addStanding(ClaimLinker.Claim claim, Set<String> features) {
    DrugMention drug = claim.regimen().drugs().get(0);
    int named = study.counts().getOrDefault(DrugIdentity.of(drug), 0);
    int most = study.counts().values().stream().mapToInt(Integer::intValue).max().orElse(1);
    String share = Integer.toString(4 * named / Math.max(1, most));
    boolean about = claim.regimen().identities().equals(study.investigated().identities());
    features.add("named=" + step(named));
    features.add("share=" + share);
    features.add("share+rule=" + share + claim.rule());
    features.add("about+rule=" + about + claim.rule());
    features.add("claimed+rule=" + tenths(claim.outcome().score()) + claim.rule());
    Span sentence = annotated.sentence().span();
    if (sentence.contains(drug.span())) {
      List<String> before = forms(new Span(sentence.begin(), drug.span().begin()));
      List<String> behind = forms(new Span(drug.span().end(), sentence.end()));
      features.add("before=" + (before.isEmpty() ? "|" : before.get(before.size() - 1)));
      features.add("behind=" + (behind.isEmpty() ? "|" : behind.get(0)));
    }
  }

  private static boolean isOf(Regimen regimen, LinkedDose dose) {
    return dose.drug() != null && regimen.gives(dose.drug());
  }

  private int distance(Span a, Span b) {
    return Words.between(annotated.sentence(), a, b).size();
  }

  private void addOutcome(OutcomeMention outcome, Span clause, Set<String> features) {
    List<String> own = forms(outcome.span());
    features.add("claimed=" + tenths(outcome.score()));
    features.add("outcome-rule=" + outcome.rule());
    features.add("domain=" + outcome.domain());
    features.add("length=" + step(own.size()));
    features.add("first=" + annotated.outcomes().get(0).equals(outcome));
    features.add("surpassed=" + isSurpassed(outcome));
    features.add("claimed+role=" + tenths(outcome.score()) + role);
    int values = figures.in(clause);
    features.add("values=" + step(values));
  }

  /** Whether an outcome that shares words with it is likelier. */
  private boolean isSurpassed(OutcomeMention outcome) {
    return annotated.outcomes().stream()
        .anyMatch(
            other -> other.span().overlaps(outcome.span()) && other.score() > outcome.score());
  }

  private static void addDirection(DirectionReading reading, Set<String> features) {
    features.add("direction=" + reading.direction());
    features.add(
        "cued=" + (reading.direction() != Direction.REPORTED || !reading.rules().isEmpty()));
    reading.rules().forEach(rule -> features.add("cue=" + rule));
  }

  private static String kind(@Nullable Actor actor) {
    return actor == null ? "none" : actor.kind().toString();
  }

  private List<String> forms(Span span) {
    return new ArrayList<>(Words.forms(annotated.sentence(), span.begin(), span.end()));
  }

  private static long tenths(double score) {
    return Math.round(10 * score);
  }

  private static int step(int count) {
    int step = 0;
    for (int from : STEPS) {
      step = count >= from ? from : step;
    }
    return step;
  }
}
