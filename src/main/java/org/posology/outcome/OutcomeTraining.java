package org.posology.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.nlp.SequenceTagger;
import org.posology.nlp.Tag;
import org.posology.nlp.TaggedSentence;
import org.posology.nlp.TaggerSettings;
import org.posology.nlp.TaggerTraining;
import org.posology.nlp.Tokenizer;

/**
 * Trains the model of outcomes on trials (EvidenceOutcomes, whose results and conclusions are
 * annotated), and for comparison one on case reports (the effects of PHEE), and measures them.
 *
 * <p>None of these models ships: where the rules of {@link OutcomeTagger} find nothing, one in ten
 * of what the model adds is right (gold articles). They say how hard the corpora are.
 *
 * <p>Sentences of trials without any outcome are left out of training: annotators passed over many
 * outcomes there, and with them the model does (recall .60 with, .70 without).
 *
 * <p>Every fifth abstract of EvidenceOutcomes is held back from training for the figure, and the
 * model that ships is trained without them too, so that the figure holds for it.
 */
public final class OutcomeTraining {

  /** What was trained on, and how well the held-back part is found. */
  public record Scores(int sentences, double precision, double recall) {

    public double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  static final String TYPE = "outcome";

  private static final TaggerSettings SETTINGS = new TaggerSettings(6, 1, 4.0, 7);

  private final OutcomeFeatures features;

  private OutcomeTraining(Path models) {
    Path folder = models.resolve("outcome");
    OutcomeLexicon lexicon = OutcomeLexicon.read(folder);
    features = new OutcomeFeatures(lexicon, OutcomeRules.read(folder, lexicon));
  }

  /**
   * Trains a model of the outcomes of trials: token precision and recall on the held-back fifth.
   *
   * @param corpora the folder of corpora
   * @param models the project's models
   * @param file the model to write
   */
  public static Scores trials(Path corpora, Path models, Path file) {
    OutcomeTraining training = new OutcomeTraining(models);
    List<AnnotatedText> texts =
        OutcomeCorpora.evidenceOutcomes(corpora.resolve("evidence-outcomes").resolve("brat"));
    List<TaggedSentence> learn = new ArrayList<>();
    List<TaggedSentence> held = new ArrayList<>();
    HeldBack.learnt(texts).forEach(text -> learn.addAll(training.sentences(text)));
    learn.removeIf(sentence -> sentence.tags().isEmpty());
    HeldBack.held(texts).forEach(text -> held.addAll(training.sentences(text)));
    TaggerTraining.train(learn, SETTINGS, file);
    return tokens(SequenceTagger.load(file), held, learn.size());
  }

  /**
   * Trains a model of PHEE's effects: overlap precision and recall on its development part.
   *
   * @param file the model to write
   */
  public static Scores effects(Path corpora, Path models, Path file) {
    OutcomeTraining training = new OutcomeTraining(models);
    List<TaggedSentence> learn = training.all(corpora.resolve("phee").resolve("train.json"));
    TaggerTraining.train(learn, SETTINGS, file);
    List<TaggedSentence> held = training.all(corpora.resolve("phee").resolve("dev.json"));
    return overlaps(SequenceTagger.load(file), held, learn.size());
  }

  private List<TaggedSentence> all(Path file) {
    List<TaggedSentence> all = new ArrayList<>();
    OutcomeCorpora.phee(file).forEach(text -> all.addAll(sentences(text)));
    return all;
  }

  /** The annotated parts, each line a sentence. */
  private List<TaggedSentence> sentences(AnnotatedText text) {
    List<TaggedSentence> sentences = new ArrayList<>();
    for (Span part : text.read()) {
      List<Token> tokens = Tokenizer.tokenize(text.text(), part);
      if (!tokens.isEmpty()) {
        sentences.add(
            new TaggedSentence(
                tokens.stream().map(Token::form).toList(),
                features.of(tokens),
                tags(tokens, text.outcomes())));
      }
    }
    return sentences;
  }

  private static List<Tag> tags(List<Token> tokens, List<Span> outcomes) {
    List<Tag> tags = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int end = at;
      for (Span outcome : outcomes) {
        end =
            Math.max(
                end, outcome.begin() <= tokens.get(at).begin() ? behind(tokens, at, outcome) : at);
      }
      if (end > at) {
        tags.add(new Tag(at, end, TYPE));
      }
      at = Math.max(end, at + 1);
    }
    return tags;
  }

  private static int behind(List<Token> tokens, int from, Span outcome) {
    int end = from;
    while (end < tokens.size() && outcome.contains(tokens.get(end).span())) {
      end++;
    }
    return end;
  }

  private static Scores tokens(SequenceTagger tagger, List<TaggedSentence> held, int learnt) {
    int hits = 0;
    int found = 0;
    int gold = 0;
    for (TaggedSentence sentence : held) {
      boolean[] right = marks(sentence.forms().size(), sentence.tags());
      boolean[] read = marks(right.length, tag(tagger, sentence));
      for (int i = 0; i < right.length; i++) {
        gold += right[i] ? 1 : 0;
        found += read[i] ? 1 : 0;
        hits += right[i] && read[i] ? 1 : 0;
      }
    }
    return new Scores(
        learnt, hits / (double) Math.max(1, found), hits / (double) Math.max(1, gold));
  }

  private static Scores overlaps(SequenceTagger tagger, List<TaggedSentence> held, int learnt) {
    int right = 0;
    int found = 0;
    int touched = 0;
    int gold = 0;
    for (TaggedSentence sentence : held) {
      List<Tag> read = tag(tagger, sentence);
      found += read.size();
      gold += sentence.tags().size();
      right += overlapping(read, sentence.tags());
      touched += overlapping(sentence.tags(), read);
    }
    return new Scores(
        learnt, right / (double) Math.max(1, found), touched / (double) Math.max(1, gold));
  }

  private static int overlapping(List<Tag> tags, List<Tag> others) {
    return (int)
        tags.stream()
            .filter(a -> others.stream().anyMatch(b -> a.begin() < b.end() && b.begin() < a.end()))
            .count();
  }

  private static boolean[] marks(int size, List<Tag> tags) {
    boolean[] marks = new boolean[size];
    tags.forEach(tag -> Arrays.fill(marks, tag.begin(), tag.end(), true));
    return marks;
  }

  private static List<Tag> tag(SequenceTagger tagger, TaggedSentence sentence) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < sentence.forms().size(); i++) {
      tokens.add(new Token(new Span(i, i + 1), sentence.forms().get(i)));
    }
    return tagger.tag(tokens, sentence.extras());
  }
}
