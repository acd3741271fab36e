package org.posology.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posology.document.Sentence;
import org.posology.spec.Gold;

/** The gold outcomes that the tagger touches in their evidence, and what else it finds there. */
class OutcomeScoresTest {

  private static final double RECALL = 0.85;

  @Test
  void touchesGoldOutcomes() {
    OutcomeTagger tagger = OutcomeTagger.load(Path.of("models"), Path.of("config"));
    Map<Sentence, List<OutcomeMention>> found = new LinkedHashMap<>();
    List<Gold.Claim> claims = new ArrayList<>();
    for (Gold.GoldArticle article : Gold.articles()) {
      List<OutcomeMention> mentions = tagger.tag(article.sentences());
      claims.addAll(article.claims());
      for (Gold.Claim claim : article.claims()) {
        found.put(
            claim.sentence(),
            mentions.stream()
                .filter(mention -> claim.sentence().span().contains(mention.span()))
                .toList());
      }
    }
    long touched = 0;
    for (Gold.Claim claim : claims) {
      boolean hit =
          found.getOrDefault(claim.sentence(), List.of()).stream()
              .anyMatch(mention -> mention.span().overlaps(claim.outcome()));
      touched += hit ? 1 : 0;
      if (!hit && Boolean.getBoolean("posology.misses")) {
        System.out.printf(
            "missed: %s | %s%n", claim.sentence().textOf(claim.outcome()), claim.sentence().text());
      }
    }
    long spans = 0;
    long right = 0;
    for (Map.Entry<Sentence, List<OutcomeMention>> entry : found.entrySet()) {
      for (OutcomeMention mention : entry.getValue()) {
        boolean hit =
            claims.stream()
                .anyMatch(
                    claim ->
                        claim.sentence().equals(entry.getKey())
                            && claim.outcome().overlaps(mention.span()));
        spans++;
        right += hit ? 1 : 0;
        if (!hit && Boolean.getBoolean("posology.misses")) {
          System.out.printf(
              "extra %s: %s | %s%n", mention.rule(), mention.text(), entry.getKey().text());
        }
      }
    }
    double recall = touched / (double) claims.size();
    System.out.printf(
        "outcomes: %d of %d touched, %d of %d right%n", touched, claims.size(), right, spans);
    assertThat(recall).isGreaterThanOrEqualTo(RECALL);
  }
}
