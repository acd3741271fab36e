package org.posology.condition;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.posology.spec.Spec;
import org.posology.spec.Texts;

/** The spec of conditions. */
class ConditionSpecTest {

  private final ConditionTagger tagger = ConditionTagger.load(Path.of("models"));

  @TestFactory
  Stream<DynamicTest> conditions() {
    return Spec.run("condition/conditions.yaml", this::found);
  }

  private List<String> found(String input) {
    return tagger.tag(List.of(Texts.sentence(input))).stream()
        .map(one -> one.text() + "|" + one.rule() + "|" + (one.populates() ? "+" : ""))
        .toList();
  }
}
