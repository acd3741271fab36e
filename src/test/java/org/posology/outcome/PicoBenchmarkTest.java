package org.posology.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.posology.spec.Shared;

/**
 * How hard the corpora of outcomes are for taggers that are trained on them, none of which ships:
 * {@code models/scores/outcomes-benchmark.txt}. Written anew by {@code mvn test
 * -Dtest=PicoBenchmarkTest -Dscores.train=true -Dscores.write=true}; skipped without {@code
 * scores.train}. Of EBM-NLP a third of the abstracts is taken, all of them with {@code
 * -Dscores.every=1}.
 */
@EnabledIfSystemProperty(named = "scores.train", matches = "true")
class PicoBenchmarkTest {

  private static final Path MODELS = Path.of("models");
  private static final Path SCORES = MODELS.resolve("scores/outcomes-benchmark.txt");

  @TempDir private Path folder = Path.of("");

  @Test
  void taggersTrainedOnOneCorpusScoreAsCommitted() throws IOException {
    Path corpora = Shared.require("data/corpora");
    List<String> lines = new ArrayList<>();
    lines.add("# Taggers trained on one corpus, with what the lexicon knows. None of them ships.");
    lines.add("# mvn test -Dtest=PicoBenchmarkTest -Dscores.train=true -Dscores.write=true");
    lines.add(
        "evidence-outcomes, held-back fifth, tokens "
            + figures(OutcomeTraining.trials(corpora, MODELS, folder.resolve("trials.bin"))));
    lines.add(
        "phee-dev, effects, overlap "
            + figures(OutcomeTraining.effects(corpora, MODELS, folder.resolve("effects.bin"))));
    lines.addAll(new PicoFolds(MODELS, folder).scores(corpora));
    if (Boolean.getBoolean("scores.write")) {
      Files.write(SCORES, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(SCORES));
  }

  private static String figures(OutcomeTraining.Scores scores) {
    return String.format(
        Locale.ROOT, "P %.4f R %.4f F1 %.4f", scores.precision(), scores.recall(), scores.f1());
  }
}
