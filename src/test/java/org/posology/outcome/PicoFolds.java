package org.posology.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.evaluation.IobReader;
import org.posology.nlp.LabelledText;
import org.posology.nlp.LabelledText.Label;
import org.posology.nlp.SequenceTagger;
import org.posology.nlp.Tag;
import org.posology.nlp.TaggedSentence;
import org.posology.nlp.TaggerSettings;
import org.posology.nlp.TaggerTraining;

/** Cross-validation of a tagger over the abstracts of EBM-NLP. */
final class PicoFolds {

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final TaggerSettings SETTINGS = new TaggerSettings(6, 1, 4.0, 7);
  private static final int FOLDS = 3;

  /** One abstract in so many is taken. */
  private static final int EVERY = Integer.getInteger("scores.every", 3);

  private static final int PLACES = 5;

  private final OutcomeFeatures features;
  private final Path folder;

  /**
   * @param models what the lexicon is read from
   * @param folder for the models of the folds
   */
  PicoFolds(Path models, Path folder) {
    OutcomeLexicon lexicon = OutcomeLexicon.read(models.resolve("outcome"));
    this.features =
        new OutcomeFeatures(lexicon, OutcomeRules.read(models.resolve("outcome"), lexicon));
    this.folder = folder;
  }

  /** A line for each type of span, and their macro average. */
  List<String> scores(Path corpora) {
    List<LabelledText> all = IobReader.read(corpora.resolve("ebm-nlp/spans_train.conll"));
    List<LabelledText> texts =
        IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get).toList();
    Set<String> known = titles(corpora.resolve("evidence-outcomes/brat"));
    Map<String, FoundCounts> counts = new TreeMap<>();
    int left = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      SequenceTagger tagger = trained(texts, fold);
      for (int i = fold; i < texts.size(); i += FOLDS) {
        if (known.contains(key(texts.get(i).sentences().get(0).text()))) {
          left++;
        } else {
          count(texts.get(i), tagger, counts);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "ebm-nlp, %d of %d abstracts of its training part (crowd's spans), %d folds, its own tokens;"
            .formatted(texts.size(), all.size(), FOLDS));
    lines.add("  %d not counted, which EvidenceOutcomes holds, too".formatted(left));
    counts.forEach((type, count) -> lines.add("  " + type + " " + count.tokens()));
    double macro = counts.values().stream().mapToDouble(FoundCounts::tokenF1).average().orElse(0);
    lines.add(String.format(Locale.ROOT, "  macro F1 %.4f", macro));
    return lines;
  }

  /** Learns from sentences with a span: the crowd passed over many. */
  private SequenceTagger trained(List<LabelledText> texts, int fold) {
    List<TaggedSentence> sentences = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (i % FOLDS != fold) {
        sentences.addAll(sentences(texts.get(i)));
      }
    }
    sentences.removeIf(sentence -> sentence.tags().isEmpty());
    Path model = folder.resolve("pico" + fold + ".bin");
    TaggerTraining.train(sentences, SETTINGS, model);
    return SequenceTagger.load(model);
  }

  private List<TaggedSentence> sentences(LabelledText text) {
    List<TaggedSentence> sentences = new ArrayList<>();
    for (int i = 0; i < text.sentences().size(); i++) {
      Sentence sentence = text.sentences().get(i);
      List<String> forms = sentence.tokens().stream().map(Token::form).toList();
      sentences.add(new TaggedSentence(forms, extras(text, i), text.tags(sentence)));
    }
    return sentences;
  }

  /** What the lexicon knows, and where in its abstract the sentence stands. */
  private List<List<String>> extras(LabelledText text, int sentence) {
    int size = text.sentences().size();
    String place = "place=" + (sentence == 0 ? "title" : PLACES * sentence / size);
    List<List<String>> extras = new ArrayList<>();
    for (List<String> known : features.of(text.sentences().get(sentence).tokens())) {
      List<String> all = new ArrayList<>(known);
      all.add(place);
      extras.add(all);
    }
    return extras;
  }

  private void count(LabelledText text, SequenceTagger tagger, Map<String, FoundCounts> counts) {
    for (int i = 0; i < text.sentences().size(); i++) {
      Sentence sentence = text.sentences().get(i);
      List<Tag> tags = tagger.tag(sentence.tokens(), extras(text, i));
      for (String type : List.of("INT", "OUT", "PAR")) {
        counts
            .computeIfAbsent(type, t -> new FoundCounts())
            .add(words(sentence), gold(text, sentence, type), found(sentence, tags, type));
      }
    }
  }

  private static List<Span> gold(LabelledText text, Sentence sentence, String type) {
    return text.labels().stream()
        .filter(label -> label.type().equals(type))
        .map(Label::span)
        .filter(sentence.span()::contains)
        .toList();
  }

  private static List<Span> found(Sentence sentence, List<Tag> tags, String type) {
    List<Token> tokens = sentence.tokens();
    return tags.stream()
        .filter(tag -> tag.type().equals(type))
        .map(tag -> tokens.get(tag.begin()).span().cover(tokens.get(tag.end() - 1).span()))
        .toList();
  }

  /** The corpus's own tokens, which stand between spaces. */
  private static List<Span> words(Sentence sentence) {
    List<Span> words = new ArrayList<>();
    int begin = sentence.span().begin();
    for (String word : SPACE.split(sentence.text(), -1)) {
      if (!word.isEmpty()) {
        words.add(new Span(begin, begin + word.length()));
      }
      begin += word.length() + 1;
    }
    return words;
  }

  private static Set<String> titles(Path folder) {
    Set<String> titles = new HashSet<>();
    for (AnnotatedText text : OutcomeCorpora.evidenceOutcomes(folder)) {
      titles.add(key(text.text().lines().findFirst().orElse("")));
    }
    return titles;
  }

  private static String key(String title) {
    String letters = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return letters.substring(0, Math.min(60, letters.length()));
  }
}
