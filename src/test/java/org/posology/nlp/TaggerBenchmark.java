package org.posology.nlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.jspecify.annotations.Nullable;
import org.posology.document.Token;
import org.posology.evaluation.IobReader;

/**
 * Trains on the chemicals of BC5CDR, measures on its devel part, and times our evaluation beside
 * OpenNLP's of the same model, in turns: {@code mvn test-compile}, then run this class with the
 * folder of the corpus's chemicals.
 */
final class TaggerBenchmark {

  private static final int ROUNDS = 8;

  private TaggerBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path corpus =
        Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/corpora/bc5cdr/chem");
    Path file = Files.createTempFile("chemicals", ".bin");
    TaggerTraining.train(read(corpus.resolve("train.tsv"), null), TaggerSettings.DEFAULT, file);
    List<List<Token>> tokens = new ArrayList<>();
    List<TaggedSentence> gold = read(corpus.resolve("devel.tsv"), tokens);
    SequenceTagger ours = SequenceTagger.load(file);
    System.out.println(score(ours, tokens, gold));
    NameFinderME theirs = new NameFinderME(new TokenNameFinderModel(file));
    for (int round = 1; round <= ROUNDS; round++) {
      long begin = System.nanoTime();
      tokens.forEach(ours::tag);
      long middle = System.nanoTime();
      gold.forEach(s -> theirs.find(s.forms().toArray(String[]::new)));
      report(round, count(tokens), middle - begin, System.nanoTime() - middle);
    }
    Files.delete(file);
  }

  private static void report(int round, int tokens, long ours, long theirs) {
    System.out.printf(
        Locale.ROOT,
        "round %d: %.0f k tokens/s, NameFinderME %.0f k tokens/s, %.1f times%n",
        round,
        tokens * 1e6 / ours,
        tokens * 1e6 / theirs,
        (double) theirs / ours);
  }

  private static int count(List<List<Token>> sentences) {
    return sentences.stream().mapToInt(List::size).sum();
  }

  private static List<TaggedSentence> read(Path file, @Nullable List<List<Token>> tokens) {
    List<TaggedSentence> sentences = new ArrayList<>();
    for (LabelledText text : IobReader.read(file)) {
      text.sentences().forEach(s -> sentences.add(TaggedSentence.of(s.tokens(), text.tags(s))));
      if (tokens != null) {
        text.sentences().forEach(sentence -> tokens.add(sentence.tokens()));
      }
    }
    return sentences;
  }

  private static String score(
      SequenceTagger tagger, List<List<Token>> tokens, List<TaggedSentence> gold) {
    int right = 0;
    int found = 0;
    int there = 0;
    for (int i = 0; i < gold.size(); i++) {
      List<Tag> tags = tagger.tag(tokens.get(i));
      found += tags.size();
      there += gold.get(i).tags().size();
      right += (int) tags.stream().filter(gold.get(i).tags()::contains).count();
    }
    double precision = (double) right / found;
    double recall = (double) right / there;
    return String.format(
        Locale.ROOT,
        "strict spans: P %.4f R %.4f F1 %.4f (%d right, %d found, %d there)",
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        right,
        found,
        there);
  }
}
