package org.posology.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.PosologyException;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.evaluation.IobReader;
import org.posology.spec.Shared;

class SequenceTaggerTest {

  private static final TaggerSettings FEW_PASSES = new TaggerSettings(5, 1, 1, 7);

  @TempDir Path folder;

  @Test
  void itFindsWhatItLearned() {
    Path file = folder.resolve("own.bin");
    TaggerTraining.train(
        List.of(
            learn("We gave verolin to rats", new Tag(2, 3, "drug")),
            learn("We gave nurex sulfate to dogs", new Tag(2, 4, "drug")),
            learn("We gave water to cats")),
        TaggerSettings.DEFAULT,
        file);
    SequenceTagger tagger = SequenceTagger.load(file);

    assertThat(tagger.tag(tokens("They gave verolin to dogs")))
        .containsExactly(new Tag(2, 3, "drug"));
    assertThat(tagger.fork().tag(tokens("We gave nurex sulfate to rats")))
        .containsExactly(new Tag(2, 4, "drug"));
    assertThat(tagger.tag(List.of())).isEmpty();
  }

  @Test
  void extrasCount() {
    Path file = folder.resolve("extras.bin");
    List<TaggedSentence> sentences = new ArrayList<>();
    for (String word : List.of("abc", "bcd", "cde", "def", "efg", "fgh")) {
      sentences.add(listed(word, "list=yes", List.of(new Tag(0, 1, "drug"))));
      sentences.add(listed(word, "list=no", List.of()));
    }
    TaggerTraining.train(sentences, TaggerSettings.DEFAULT, file);
    SequenceTagger tagger = SequenceTagger.load(file);

    assertThat(tagger.tag(tokens("ghi"), List.of(List.of("list=yes")))).hasSize(1);
    assertThat(tagger.tag(tokens("ghi"), List.of(List.of("list=no")))).isEmpty();
    assertThatThrownBy(() -> tagger.tag(tokens("ghi"), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameTrainingGivesTheSameModel() {
    List<TaggedSentence> sentences = List.of(learn("We gave verolin", new Tag(2, 3, "drug")));

    TokenNameFinderModel first = TaggerTraining.train(sentences, FEW_PASSES);
    TokenNameFinderModel second = TaggerTraining.train(sentences, FEW_PASSES);

    assertThat(second.<Object>getArtifact("nameFinder.model"))
        .isEqualTo(first.getArtifact("nameFinder.model"));
  }

  @Test
  void nothingToLearnIsAnError() {
    assertThatThrownBy(() -> TaggerTraining.train(List.of(learn("No drug here")), FEW_PASSES))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("no tags");
  }

  @Test
  void aFileThatIsNoModelIsNamed() {
    assertThatThrownBy(() -> SequenceTagger.load(Path.of("no-such.bin")))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("no-such.bin");
  }

  @Test
  void realAbstractsAreTaggedAsOpenNlpTagsThem() throws IOException {
    List<TaggedSentence> sentences = new ArrayList<>();
    IobReader.read(Shared.require("data/corpora/bc5cdr/chem/train.tsv"))
        .forEach(
            text ->
                text.sentences().stream()
                    .limit(1500)
                    .forEach(s -> sentences.add(learn(s.tokens(), text.tags(s)))));
    Path file = folder.resolve("chemicals.bin");
    TaggerTraining.train(sentences, FEW_PASSES, file);
    SequenceTagger ours = SequenceTagger.load(file);
    NameFinderME theirs = new NameFinderME(new TokenNameFinderModel(file));

    int tags = 0;
    for (List<Token> tokens : sentencesOfAbstracts(600)) {
      List<List<String>> extras = capitals(tokens);
      List<Tag> found = ours.tag(tokens, extras);
      tags += found.size();
      assertThat(found).isEqualTo(openNlp(theirs, tokens, extras));
    }
    assertThat(tags).isGreaterThan(1500);
  }

  private static List<Tag> openNlp(
      NameFinderME finder, List<Token> tokens, List<List<String>> extras) {
    String[] forms = tokens.stream().map(Token::form).toArray(String[]::new);
    String[][] context =
        extras.stream().map(e -> e.toArray(String[]::new)).toArray(String[][]::new);
    return Arrays.stream(finder.find(forms, context))
        .map(span -> new Tag(span.getStart(), span.getEnd(), span.getType()))
        .toList();
  }

  private static List<List<String>> capitals(List<Token> tokens) {
    return tokens.stream()
        .map(
            t -> Character.isUpperCase(t.form().charAt(0)) ? List.of("capital") : List.<String>of())
        .toList();
  }

  /** The sentences of real abstracts, with the quotes and keys of their JSON. */
  private static List<List<Token>> sentencesOfAbstracts(int most) throws IOException {
    Path file = Shared.require("data/articles/abstracts.jsonl.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      TextAnalyzer analyzer = TextAnalyzer.load(Path.of("models"));
      return lines
          .lines()
          .limit(most)
          .map(line -> Article.of("PMID:1", 1, line, List.of(), Citation.UNKNOWN))
          .flatMap(article -> analyzer.analyze(article).stream())
          .map(Sentence::tokens)
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static TaggedSentence learn(List<Token> tokens, List<Tag> tags) {
    List<String> forms = tokens.stream().map(Token::form).toList();
    return new TaggedSentence(forms, capitals(tokens), tags);
  }

  private static TaggedSentence learn(String text, Tag... tags) {
    return TaggedSentence.of(tokens(text), List.of(tags));
  }

  private static TaggedSentence listed(String word, String extra, List<Tag> tags) {
    return new TaggedSentence(List.of(word), List.of(List.of(extra)), tags);
  }

  private static List<Token> tokens(String text) {
    return Tokenizer.tokenize(text, new Span(0, text.length()));
  }
}
