package org.posology.drug;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posology.document.Sentence;
import org.posology.document.Token;
import org.posology.nlp.LabelledText;
import org.posology.nlp.LabelledText.Label;
import org.posology.nlp.Tag;
import org.posology.nlp.TaggedSentence;
import org.posology.nlp.TaggerSettings;
import org.posology.nlp.TaggerTraining;

/**
 * Trains the tagger of drugs on corpora that mark drugs or chemicals.
 *
 * <p>For the model that ships ({@link Scope#DRUGS}) the labels are brought to our notion of a drug
 * ({@link DrugLabels}), and three names in ten are learnt without what the lexicon knows of them:
 * else the tagger would only repeat the lexicon. For a benchmark ({@link Scope#AS_LABELLED}) labels
 * are learnt as they stand.
 */
public final class DrugTraining {

  /** Which labels are learnt. */
  public enum Scope {
    DRUGS,
    AS_LABELLED
  }

  static final String TYPE = "drug";

  private static final Set<String> LABELS = Set.of("Drug", "Chemical");
  private static final TaggerSettings SETTINGS = new TaggerSettings(10, 1, 3.0, 7);

  private final TokenFacts facts;
  private final DrugLabels labels;
  private final Scope scope;

  private DrugTraining(Path models, Scope scope) {
    Path knowledge = models.resolve("drug");
    NameFinder finder = NameFinder.read(knowledge, Lexicon.compiled(models));
    ContextFilter filter = new ContextFilter(Cues.read(knowledge));
    this.facts = new TokenFacts(finder, filter);
    this.labels = new DrugLabels(finder, filter, WordList.read(knowledge).stopped());
    this.scope = scope;
  }

  /**
   * Trains and writes; for {@link Scope#DRUGS} the list of common words beside it, too.
   *
   * @param texts with labels {@code Drug} or {@code Chemical}; others are passed over, and texts
   *     without any are labelled by rule
   * @param models the project's folder of models, whose lexicon is used
   * @param out the model to write
   */
  public static void train(List<LabelledText> texts, Path models, Scope scope, Path out) {
    DrugTraining training = new DrugTraining(models, scope);
    List<TaggedSentence> sentences = new ArrayList<>();
    texts.forEach(text -> sentences.addAll(training.sentences(onlyDrugs(text))));
    TaggerTraining.train(sentences, SETTINGS, out);
    if (scope == Scope.DRUGS) {
      FrequentWords.write(common(sentences), models.resolve("drug"));
    }
  }

  /** Words that stand outside of drugs at nine places of ten. */
  private static Set<String> common(List<TaggedSentence> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    for (TaggedSentence sentence : sentences) {
      count(sentence.forms(), 1, counts);
      sentence
          .tags()
          .forEach(t -> count(sentence.forms().subList(t.begin(), t.end()), -10, counts));
    }
    counts.remove("");
    counts.values().removeIf(count -> count <= 0);
    return counts.keySet();
  }

  private static void count(List<String> forms, int weight, Map<String, Integer> counts) {
    forms.forEach(form -> counts.merge(FrequentWords.word(form), weight, Integer::sum));
  }

  /** The text with the labels that are ours. */
  static LabelledText onlyDrugs(LabelledText text) {
    List<Label> ours = text.labels().stream().filter(l -> LABELS.contains(l.type())).toList();
    return new LabelledText(text.id(), text.text(), text.sentences(), ours);
  }

  private List<TaggedSentence> sentences(LabelledText text) {
    List<TaggedSentence> learnt = new ArrayList<>();
    for (Surroundings around : Surroundings.of(text.sentences())) {
      Sentence sentence = around.sentence();
      List<Tag> tags = text.tags(sentence);
      List<List<String>> known = facts.of(around.sentences()).of(sentence);
      if (scope == Scope.DRUGS) {
        tags = labels.drugs(around, tags);
        LexiconDropout.apply(sentence, tags, known);
      }
      List<Tag> drugs = tags.stream().map(t -> new Tag(t.begin(), t.end(), TYPE)).toList();
      List<String> forms = sentence.tokens().stream().map(Token::form).toList();
      learnt.add(new TaggedSentence(forms, known, drugs));
    }
    return learnt;
  }
}
