package org.posology.drug;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.drug.DrugTraining.Scope;
import org.posology.nlp.LabelledText;
import org.posology.nlp.SequenceTagger;
import org.posology.nlp.Tag;
import org.posology.nlp.TaggedSentence;
import org.posology.nlp.TaggerSettings;
import org.posology.nlp.TaggerTraining;

/**
 * The figures in {@code models/scores/drugs.txt} are those of what ships, those in {@code
 * drugs-benchmark.txt} of taggers that are trained on one corpus as it is labelled. They are
 * written anew by {@code mvn test -Dtest=DrugScoresTest -Dscores.write=true}, the benchmark with
 * {@code -Dscores.train=true} as well (two minutes).
 */
class DrugScoresTest {

  private static final Path MODELS = Path.of("models");
  private static final Path KNOWLEDGE = MODELS.resolve("drug");
  private static final Path SCORES = MODELS.resolve("scores/drugs.txt");
  private static final Path BENCHMARK = MODELS.resolve("scores/drugs-benchmark.txt");

  private final NameFinder finder = NameFinder.read(KNOWLEDGE, Lexicon.compiled(MODELS));
  private final ContextFilter filter = new ContextFilter(Cues.read(KNOWLEDGE));

  @TempDir private Path folder = Path.of("");

  @Test
  void whatShipsScoresAsCommitted() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# Drugs found by what ships: strict spans, overlap, and recall (strict) of names that"
                    + " are not in the training part.",
                "# mvn test -Dtest=DrugScoresTest -Dscores.write=true",
                "# PHEE marks the drugs of its events only, BC5CDR all chemicals: what we find"
                    + " besides counts as wrong.",
                "lexicon sha256 " + sha256(KNOWLEDGE.resolve("lexicon.tsv.gz")),
                "tagger  sha256 " + sha256(KNOWLEDGE.resolve("tagger.bin"))));
    DrugTagger tagger = DrugTagger.load(MODELS, folder);
    for (DrugCorpus corpus : List.of(DrugCorpus.phee(), DrugCorpus.bc5cdr())) {
      lines.add(corpus.name() + " rules   " + corpus.score(spans(finder::find)));
      lines.add(
          corpus.name()
              + " shipped "
              + corpus.score(s -> tagger.tag(s).stream().map(DrugMention::span).toList()));
    }
    lines.add("gold-dev " + GoldDrugs.covered(tagger));
    check(lines, SCORES);
  }

  @Test
  @EnabledIfSystemProperty(named = "scores.train", matches = "true")
  void taggersTrainedOnOneCorpusScoreAsCommitted() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# Taggers trained on a corpus's training part as it is labelled, with the facts"
                    + " of the lexicon, short forms and repetition.",
                "# mvn test -Dtest=DrugScoresTest -Dscores.train=true -Dscores.write=true"));
    for (DrugCorpus corpus : List.of(DrugCorpus.phee(), DrugCorpus.bc5cdr())) {
      Path model = folder.resolve(corpus.name() + ".bin");
      DrugTraining.train(corpus.train(), MODELS, Scope.AS_LABELLED, model);
      TrainedFinder trained =
          new TrainedFinder(
              SequenceTagger.load(model), new TokenFacts(finder, filter), filter, (s, n) -> true);
      lines.add(
          corpus.name()
              + " "
              + corpus.score(spans(s -> trained.find(new ArticleText(s), finder.find(s)))));
    }
    lines.add("phee-dev, which drugs take part in events: " + events(DrugCorpus.phee()));
    check(lines, BENCHMARK);
  }

  /** A tagger that decides as PHEE's annotators did: no repetitions, no short forms of its own. */
  private SpanCounts events(DrugCorpus phee) {
    EventFacts facts = new EventFacts(new TokenFacts(finder, filter), finder);
    List<TaggedSentence> sentences = new ArrayList<>();
    for (LabelledText text : phee.train()) {
      for (Sentence sentence : text.sentences()) {
        List<String> forms = sentence.tokens().stream().map(Token::form).toList();
        List<Tag> tags =
            text.tags(sentence).stream().map(t -> new Tag(t.begin(), t.end(), "drug")).toList();
        sentences.add(new TaggedSentence(forms, facts.of(sentence), tags));
      }
    }
    Path model = folder.resolve("events.bin");
    TaggerTraining.train(sentences, new TaggerSettings(10, 1, 3.0, 7), model);
    SequenceTagger tagger = SequenceTagger.load(model);
    return phee.score(
        texts -> {
          List<Span> spans = new ArrayList<>();
          for (Sentence sentence : texts) {
            for (Tag tag : tagger.tag(sentence.tokens(), facts.of(sentence))) {
              Span first = sentence.tokens().get(tag.begin()).span();
              spans.add(first.cover(sentence.tokens().get(tag.end() - 1).span()));
            }
          }
          return spans;
        });
  }

  private static Function<List<Sentence>, List<Span>> spans(
      Function<List<Sentence>, List<Found>> finder) {
    return sentences -> finder.apply(sentences).stream().map(Found::span).toList();
  }

  private static void check(List<String> lines, Path file) throws IOException {
    if (Boolean.getBoolean("scores.write")) {
      Files.write(file, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(file));
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
