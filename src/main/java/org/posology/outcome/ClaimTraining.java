package org.posology.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.FeatureList;
import org.posology.nlp.LogisticModel;
import org.posology.nlp.LogisticTraining;
import org.posology.nlp.LogisticTraining.Example;

/**
 * Trains {@code claims.tsv}: which candidates an article claims something of. Learns from whole
 * abstracts whose assertions are annotated (ours), and from trials whose outcomes are (results and
 * conclusions of EvidenceOutcomes).
 */
public final class ClaimTraining {

  /**
   * An annotated article.
   *
   * @param sentences those that were annotated
   * @param claimed where something is claimed of
   * @param ours whether assertions were annotated, not only outcomes
   */
  public record Text(List<Sentence> sentences, List<Span> claimed, boolean ours) {

    public Text {
      sentences = List.copyOf(sentences);
      claimed = List.copyOf(claimed);
    }

    private Text unlabelled() {
      return new Text(sentences.stream().map(Text::unlabelled).toList(), claimed, ours);
    }

    private static Sentence unlabelled(Sentence sentence) {
      return sentence.category() == SectionCategory.TITLE
          ? sentence
          : new Sentence(
              sentence.span(), sentence.text(), SectionCategory.UNASSIGNED, sentence.tokens());
    }
  }

  /**
   * Of candidates scored at least {@code least}, how many are claimed, and of the claimed, how
   * many.
   */
  public record Point(double least, double precision, double recall) {

    public double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  private record Scored(double score, boolean claimed) {}

  private static final LogisticTraining.Settings SETTINGS = new LogisticTraining.Settings(3, 2);

  private static final int FOLDS = 5;
  private static final int CLASSES = 2;

  private final OutcomeLexicon lexicon;
  private final OutcomeRules rules;

  private ClaimTraining(Path models) {
    Path folder = models.resolve("outcome");
    lexicon = OutcomeLexicon.read(folder);
    rules = OutcomeRules.read(folder, lexicon);
  }

  /** Trains on all texts and writes the model. */
  public static void train(List<Text> texts, Path models) {
    train(texts, models, models.resolve("outcome").resolve("claims.tsv"));
  }

  /** Trains on all texts and writes the model to {@code file}. */
  public static void train(List<Text> texts, Path models, Path file) {
    ClaimTraining training = new ClaimTraining(models);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      examples.addAll(training.examples(i % 2 == 0 ? text : text.unlabelled()));
    }
    LogisticTraining.write(
        LogisticTraining.train(examples, CLASSES, SETTINGS),
        "Which candidates are claimed: feature, weight. Made by: posology train claims",
        file);
  }

  /** Precision and recall at every threshold, by cross-validation over the texts that are ours. */
  public static List<Point> crossValidate(List<Text> texts, Path models) {
    ClaimTraining training = new ClaimTraining(models);
    List<Scored> scored = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> learn = new ArrayList<>();
      List<Example> held = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        boolean out = texts.get(i).ours() && i % FOLDS == fold;
        if (out) {
          held.addAll(training.examples(texts.get(i)));
        } else {
          learn.addAll(training.bothWays(texts.get(i)));
        }
      }
      LogisticModel classifier = LogisticTraining.train(learn, CLASSES, SETTINGS);
      for (Example example : held) {
        double score = classifier.probabilities(example.features())[0];
        scored.add(new Scored(score, example.label() == 0));
      }
    }
    return points(scored);
  }

  private static List<Point> points(List<Scored> scored) {
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    double all = scored.stream().filter(Scored::claimed).count();
    List<Point> points = new ArrayList<>();
    int right = 0;
    for (int i = 0; i < scored.size(); i++) {
      right += scored.get(i).claimed() ? 1 : 0;
      points.add(new Point(scored.get(i).score(), right / (i + 1.0), right / all));
    }
    return points;
  }

  /** As it is, and as if no section had a label: half of all abstracts have none. */
  private List<Example> bothWays(Text text) {
    List<Example> both = new ArrayList<>(examples(text));
    both.addAll(examples(text.unlabelled()));
    return both;
  }

  private List<Example> examples(Text text) {
    Candidates candidates = Candidates.of(text.sentences(), rules);
    CandidateFeatures features = new CandidateFeatures(lexicon, candidates);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < candidates.words().size(); i++) {
      Phrases words = candidates.words().get(i);
      FeatureList shared = new FeatureList();
      features.addSentence(i, shared);
      for (int k = 0; k < features.count(i); k++) {
        FeatureList known = shared.copy();
        features.addCandidate(i, k, known);
        Found found = candidates.found().get(i).get(k);
        Span span = words.span(found.begin(), found.end());
        boolean claimed = text.claimed().stream().anyMatch(span::overlaps);
        examples.add(new Example(known.toList(), claimed ? 0 : 1, text.ours()));
      }
    }
    return examples;
  }
}
