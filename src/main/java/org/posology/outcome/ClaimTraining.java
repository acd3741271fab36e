package org.posology.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.FeatureList;
import org.posology.nlp.LogisticTraining;
import org.posology.nlp.LogisticTraining.Example;

/**
 * Trains {@code claims.tsv}: which candidates an article claims something of. Learns from whole
 * abstracts whose assertions are annotated: real ones (ours), and some written for training.
 */
public final class ClaimTraining {

  /**
   * An annotated article.
   *
   * @param sentences all of the abstract
   * @param claimed where something is claimed of
   * @param ours whether the abstract is a real one
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

  private static final LogisticTraining.Settings SETTINGS = new LogisticTraining.Settings(3, 2);

  private static final int CLASSES = 2;

  private final OutcomeLexicon lexicon;
  private final OutcomeRules rules;

  private ClaimTraining(Path models) {
    Path folder = models.resolve("outcome");
    lexicon = OutcomeLexicon.read(folder);
    rules = OutcomeRules.read(folder, lexicon);
  }

  /**
   * Trains on all texts and writes the model. Every second text is seen as if no section had a
   * label: half of all abstracts have none.
   */
  public static void train(List<Text> texts, Path models) {
    ClaimTraining training = new ClaimTraining(models);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      examples.addAll(training.examples(i % 2 == 0 ? text : text.unlabelled()));
    }
    LogisticTraining.write(
        LogisticTraining.train(examples, CLASSES, SETTINGS),
        "Which candidates are claimed: feature, weight. Made by: posology train assertions",
        models.resolve("outcome").resolve("claims.tsv"));
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
