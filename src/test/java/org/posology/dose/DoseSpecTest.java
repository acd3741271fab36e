package org.posology.dose;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.posology.spec.Spec;
import org.posology.spec.Texts;

class DoseSpecTest {

  private static final DoseTagger TAGGER = DoseTagger.load(Path.of("models"), Path.of("config"));

  @TestFactory
  Stream<DynamicTest> doses() {
    return Spec.run("spec/doses.yaml", DoseSpecTest::read);
  }

  @TestFactory
  Stream<DynamicTest> notDoses() {
    return Spec.run("spec/not-doses.yaml", DoseSpecTest::read);
  }

  private static List<String> read(String text) {
    return TAGGER.tag(List.of(Texts.sentence(text))).stream().map(Written::dose).toList();
  }
}
