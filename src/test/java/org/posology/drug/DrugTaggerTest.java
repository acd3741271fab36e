package org.posology.drug;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.Tokenizer;
import org.posology.spec.Spec;

class DrugTaggerTest {

  private static final DrugTagger TAGGER = DrugTagger.load(Path.of("models"), Path.of("config"));

  @TestFactory
  Stream<DynamicTest> findsDrugs() {
    return Spec.run("drug/drugs.yaml", input -> rows(tag(input)));
  }

  @Test
  void mentionsAreSortedAndLieInTheText() {
    String text = "Acetylsalicylic acid (ASA) and 5-FU. ASA, then imatinib mesylate (STI571).";
    List<DrugMention> mentions = tag(text);
    int end = 0;
    for (DrugMention mention : mentions) {
      assertThat(mention.span().begin()).isGreaterThanOrEqualTo(end);
      assertThat(mention.span().of(text)).isEqualTo(mention.text());
      end = mention.span().end();
    }
    assertThat(mentions).hasSize(6);
  }

  @Test
  void aForkFindsTheSame() {
    assertThat(TAGGER.fork().tag(sentences("aspirin 100 mg"))).isEqualTo(tag("aspirin 100 mg"));
  }

  private static List<DrugMention> tag(String text) {
    return TAGGER.tag(sentences(text));
  }

  private static List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    for (int begin = 0; begin < text.length(); ) {
      int stop = text.indexOf(". ", begin);
      boolean initial = stop > 0 && stop - begin < 3;
      int end = stop < 0 || initial ? text.length() : stop + 1;
      Span span = new Span(begin, end);
      sentences.add(
          new Sentence(
              span, span.of(text), SectionCategory.UNASSIGNED, Tokenizer.tokenize(text, span)));
      begin = end + 1;
    }
    return sentences;
  }

  private static List<String> rows(List<DrugMention> mentions) {
    return mentions.stream().map(DrugTaggerTest::row).toList();
  }

  private static String row(DrugMention mention) {
    String row =
        String.join(
            " | ",
            mention.text(),
            mention.kind().name().toLowerCase(Locale.ROOT),
            mention.concept() == null ? "-" : mention.concept());
    return mention.components().isEmpty()
        ? row
        : row + " | " + String.join(" + ", mention.components());
  }
}
