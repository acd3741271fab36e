package org.posology.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.posology.spec.Spec;
import org.posology.spec.Texts;

/** The spec of outcomes that rules find, and how they are typed. */
class OutcomeSpecTest {

  private final OutcomeTagger tagger = OutcomeTagger.load(Path.of("models"), Path.of("config"));

  @TestFactory
  Stream<DynamicTest> outcomes() {
    return Spec.run(
        "outcome/outcomes.yaml",
        input ->
            tag(input).stream().filter(OutcomeMention::isKnown).map(OutcomeMention::text).toList());
  }

  @Test
  void typesAnOutcomeByTheTermThatItEndsIn() {
    OutcomeMention mention = tag("Severe nausea was reported.").get(0);
    assertThat(mention.text()).isEqualTo("Severe nausea");
    assertThat(mention.domain()).isEqualTo("Gastrointestinal outcomes");
    assertThat(mention.concept()).isNull();
  }

  @Test
  void linksAnOutcomeThatATermNamesExactly() {
    assertThat(tag("Nausea was reported.").get(0).concept()).isEqualTo("MESH:D009325");
  }

  private List<OutcomeMention> tag(String text) {
    return tagger.tag(List.of(Texts.sentence(text)));
  }
}
