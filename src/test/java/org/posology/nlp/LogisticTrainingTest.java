package org.posology.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.posology.nlp.LogisticTraining.Example;
import org.posology.nlp.LogisticTraining.Settings;

class LogisticTrainingTest {

  private static final Settings SETTINGS = new Settings(1, 2);

  @Test
  void whatIsFaintCountsForLess() {
    double plain = probability("sign", "sign");
    double faint = probability(LogisticTraining.FAINT + "sign", LogisticTraining.FAINT + "sign");
    assertThat(plain).isGreaterThan(faint);
    assertThat(faint).isGreaterThan(0.5);
  }

  @Test
  void whatIsSeldomSeenIsLeftOut() {
    List<Example> examples = examples("sign");
    examples.add(new Example(List.of("any", "once"), 0, true));
    LogisticModel model = LogisticTraining.train(examples, 2, SETTINGS);
    assertThat(model.lines()).noneMatch(line -> line.startsWith("once"));
    assertThat(model.lines()).anyMatch(line -> line.startsWith("sign"));
  }

  /** How likely the first class is where this feature stands. */
  private static double probability(String learnt, String asked) {
    LogisticModel model = LogisticTraining.train(examples(learnt), 2, SETTINGS);
    return model.probabilities(List.of("any", asked))[0];
  }

  private static List<Example> examples(String sign) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      examples.add(new Example(List.of("any", sign), 0, true));
      examples.add(new Example(List.of("any"), 1, true));
    }
    return examples;
  }
}
