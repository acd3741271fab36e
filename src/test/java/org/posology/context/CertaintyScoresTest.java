package org.posology.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.posology.spec.Gold;

/** Certainty of the gold claims. */
class CertaintyScoresTest {

  private static final double FLOOR = 0.95;

  @Test
  void readsTheCertaintyOfGoldClaims() {
    CertaintyReader reader = CertaintyReader.load(Path.of("models"));
    List<Gold.Claim> claims = Gold.claims();
    long right = 0;
    for (Gold.Claim claim : claims) {
      Certainty certainty = reader.read(claim.sentence(), claim.outcome());
      boolean same = certainty.word().equals(claim.certainty());
      right += same ? 1 : 0;
      if (!same && Boolean.getBoolean("posology.misses")) {
        System.out.printf(
            "%s: gold %s: %s | %s%n",
            claim.id(),
            claim.certainty(),
            claim.sentence().textOf(claim.outcome()),
            claim.sentence().text());
      }
    }
    System.out.printf("certainty: %d of %d%n", right, claims.size());
    assertThat(right / (double) claims.size()).isGreaterThanOrEqualTo(FLOOR);
  }
}
