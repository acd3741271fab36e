package org.posology.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.posology.assertion.Assertion;
import org.posology.assertion.Extraction;
import org.posology.assertion.LinkedDose;
import org.posology.evaluation.GoldArticle.GoldAssertion;
import org.posology.evaluation.GoldArticle.GoldDose;

/** Counts, over articles, how much of gold was found: micro averages of every {@link Figure}. */
public final class Scorer {

  private final Map<Figure, Score> scores = new EnumMap<>(Figure.class);

  /** Counts one article; where gold is not complete, what nobody has judged does not count. */
  public void add(GoldArticle gold, Extraction extraction) {
    Extraction judged = Condensed.of(gold, extraction);
    addDoses(gold.doses(), judged.doses());
    addAssertions(gold.assertions(), judged.assertions());
  }

  private void addDoses(List<GoldDose> gold, List<LinkedDose> system) {
    List<GoldDose> linked = gold.stream().filter(dose -> dose.drug() != null).toList();
    add(Figure.DOSE_SPAN, gold, system, (g, s) -> g.span().equals(s.span()));
    add(Figure.DOSE_OVERLAP, gold, system, (g, s) -> g.span().overlaps(s.span()));
    add(Figure.DOSE_RECORD, gold, system, Agreement::record);
    add(Figure.DOSE_DRUG, linked, system, Agreement::recordAndDrug);
  }

  private void addAssertions(List<GoldAssertion> gold, List<Assertion> system) {
    add(Figure.PAIR, gold, system, Agreement::pair);
    add(Figure.DIRECTION, gold, system, Agreement::direction);
    add(Figure.DOSED, gold, system, Agreement::dosed);
    add(Figure.FULL, gold, system, Agreement::full);
    add(
        Figure.FULL_DOSED,
        gold.stream().filter(claim -> !claim.doses().isEmpty()).toList(),
        system.stream().filter(claim -> !claim.doses().isEmpty()).toList(),
        Agreement::full);
  }

  private <G, S> void add(Figure figure, List<G> gold, List<S> system, BiPredicate<G, S> same) {
    int found = Matching.size(gold, system, same);
    scores.merge(figure, new Score(found, gold.size(), system.size()), Score::plus);
  }

  /** What was counted so far. */
  public Score score(Figure figure) {
    return scores.getOrDefault(figure, Score.NONE);
  }

  /** All figures, one a line. */
  public String table() {
    StringBuilder table = new StringBuilder();
    for (Figure figure : Figure.values()) {
      table.append(String.format("%-13s %s%n", figure.word(), score(figure)));
    }
    return table.toString();
  }
}
