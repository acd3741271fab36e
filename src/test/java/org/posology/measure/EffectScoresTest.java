package org.posology.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.spec.Gold;

/** How many gold effects the effect of their outcome overlaps. */
class EffectScoresTest {

  private static final double FLOOR = 0.87;

  @Test
  void findsGoldEffects() {
    EffectFinder finder = new EffectFinder(MeasureTagger.load(Path.of("models")));
    int right = 0;
    int found = 0;
    int all = 0;
    for (Gold.GoldArticle article : Gold.articles()) {
      for (Gold.Claim claim : article.claims()) {
        List<Span> outcomes =
            article.claims().stream()
                .filter(other -> other.sentence().equals(claim.sentence()))
                .map(Gold.Claim::outcome)
                .toList();
        Span effect = finder.effect(claim.sentence(), claim.outcome(), outcomes);
        String gold = claim.effect();
        if (gold == null) {
          continue;
        }
        all++;
        found += effect == null ? 0 : 1;
        boolean hit = effect != null && overlaps(claim.sentence(), gold, effect);
        right += hit ? 1 : 0;
        if (!hit && Boolean.getBoolean("posology.misses")) {
          System.out.printf(
              "missed: %s | found %s | %s | %s%n",
              gold,
              effect == null ? null : claim.sentence().textOf(effect),
              claim.sentence().textOf(claim.outcome()),
              claim.sentence().text());
        }
      }
    }
    System.out.printf("effects: %d overlap, %d found, %d gold%n", right, found, all);
    assertThat(right / (double) all).isGreaterThanOrEqualTo(FLOOR);
  }

  /** Gold gives a text without a place: any of its places may count. */
  private static boolean overlaps(Sentence sentence, String gold, Span effect) {
    int at = sentence.text().indexOf(gold);
    while (at >= 0) {
      int begin = sentence.span().begin() + at;
      if (effect.overlaps(new Span(begin, begin + gold.length()))) {
        return true;
      }
      at = sentence.text().indexOf(gold, at + 1);
    }
    return false;
  }
}
