package org.posology.nlp;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.posology.spec.Spec;
import org.posology.spec.Texts;

class AbbreviationsTest {

  @TestFactory
  Stream<DynamicTest> findsDefinitions() {
    return Spec.run("nlp/abbreviations.yaml", AbbreviationsTest::definitions);
  }

  private static List<String> definitions(String text) {
    return Abbreviations.in(List.of(Texts.sentence(text))).stream()
        .map(d -> d.shortSpan().of(text) + " = " + d.longSpan().of(text))
        .toList();
  }
}
