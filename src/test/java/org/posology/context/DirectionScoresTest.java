package org.posology.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.posology.spec.Gold;

/** Direction of the gold outcomes, found by the reader in their sentences. */
class DirectionScoresTest {

  private static final double FLOOR = 0.88;

  @Test
  void readsTheDirectionOfGoldOutcomes() {
    DirectionReader reader = DirectionReader.load(Path.of("models"));
    List<Gold.Claim> claims = Gold.claims();
    long right = 0;
    for (Gold.Claim claim : claims) {
      DirectionReading reading =
          reader.in(claim.sentence()).likeliest(claim.outcome(), SentenceRole.FINDING);
      boolean same = reading.direction().word().equals(claim.direction());
      right += same ? 1 : 0;
      if (!same && Boolean.getBoolean("posology.misses")) {
        System.out.printf(
            "%s: gold %s, read %s: %s | %s%n",
            claim.id(),
            claim.direction(),
            reading,
            claim.sentence().textOf(claim.outcome()),
            claim.sentence().text());
      }
    }
    double accuracy = right / (double) claims.size();
    System.out.printf("direction: %d of %d = %.3f%n", right, claims.size(), accuracy);
    assertThat(accuracy).isGreaterThanOrEqualTo(FLOOR);
  }
}
