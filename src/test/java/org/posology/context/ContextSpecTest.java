package org.posology.context;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.spec.Spec;
import org.posology.spec.Texts;

/** The specs of direction, certainty and role. */
class ContextSpecTest {

  private static final Path MODELS = Path.of("models");

  @TestFactory
  Stream<DynamicTest> directions() {
    DirectionReader reader = DirectionReader.load(MODELS);
    return Spec.run(
        "context/direction.yaml",
        input -> marked(input, (sentence, at) -> reader.read(sentence, at).direction().word()));
  }

  @TestFactory
  Stream<DynamicTest> certainties() {
    CertaintyReader reader = CertaintyReader.load(MODELS);
    return Spec.run(
        "context/certainty.yaml",
        input -> marked(input, (sentence, at) -> reader.read(sentence, at).word()));
  }

  @TestFactory
  Stream<DynamicTest> roles() {
    RoleReader reader = RoleReader.load(MODELS);
    return Spec.run(
        "context/role.yaml", input -> reader.read(List.of(labelled(input))).get(0).name());
  }

  /** Reads the outcome between double brackets. */
  private static String marked(String input, BiFunction<Sentence, Span, String> reader) {
    int begin = input.indexOf("[[");
    int end = input.indexOf("]]");
    String text = input.replace("[[", "").replace("]]", "");
    return reader.apply(Texts.sentence(text), new Span(begin, end - 2));
  }

  private static Sentence labelled(String input) {
    int bar = input.indexOf('|');
    Sentence plain = Texts.sentence(input.substring(bar + 2));
    SectionCategory category = SectionCategory.valueOf(input.substring(0, bar));
    return new Sentence(plain.span(), plain.text(), category, plain.tokens());
  }
}
