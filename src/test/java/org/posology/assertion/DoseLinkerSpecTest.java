package org.posology.assertion;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.SectionText;
import org.posology.document.Sentence;
import org.posology.dose.DoseTagger;
import org.posology.drug.DrugMention;
import org.posology.drug.DrugTagger;
import org.posology.nlp.TextAnalyzer;
import org.posology.spec.Spec;

class DoseLinkerSpecTest {

  private static final Path MODELS = Path.of("models");
  private static final Path CONFIG = Path.of("config");
  private static final TextAnalyzer ANALYZER = TextAnalyzer.load(MODELS);
  private static final DrugTagger DRUGS = DrugTagger.load(MODELS, CONFIG);
  private static final DoseTagger DOSES = DoseTagger.load(MODELS, CONFIG);
  private static final DoseLinker LINKER = DoseLinker.load(MODELS);

  @TestFactory
  Stream<DynamicTest> drugsOfDoses() {
    return Spec.run("spec/dose-drugs.yaml", DoseLinkerSpecTest::read);
  }

  private static List<String> read(String text) {
    List<SectionText> parts = List.of(SectionText.unlabelled(text));
    List<Sentence> sentences =
        ANALYZER.analyze(Article.of("x", 1, "A title.", parts, Citation.UNKNOWN));
    return LINKER.link(sentences, DRUGS.tag(sentences), DOSES.tag(sentences)).stream()
        .map(link -> link.text() + " -> " + name(link.drug()))
        .toList();
  }

  private static String name(@Nullable DrugMention drug) {
    return drug == null ? "none" : drug.text();
  }
}
