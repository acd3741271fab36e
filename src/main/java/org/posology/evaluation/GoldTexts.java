package org.posology.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.evaluation.GoldArticle.GoldAssertion;
import org.posology.nlp.LabelledText;
import org.posology.nlp.LabelledText.Label;

/**
 * Gold as texts to train the tagger of drugs on: the evidence sentences of what holds, wherever one
 * of the article's drugs stands in them labelled. The rest of an article is left out, for nobody
 * has said that it names no other drug.
 */
public final class GoldTexts {

  private static final String DRUG = "Drug";

  private GoldTexts() {}

  /** One text for each article that has assertions. */
  public static List<LabelledText> drugs(List<GoldArticle> articles) {
    return articles.stream()
        .filter(article -> !article.assertions().isEmpty())
        .map(GoldTexts::drugs)
        .toList();
  }

  /** The text of an article that was annotated as a whole, its drugs labelled everywhere in it. */
  public static LabelledText labelled(LabelledText text, GoldArticle article) {
    Set<String> names = new HashSet<>();
    article.assertions().forEach(assertion -> names.addAll(assertion.drugs()));
    article.doses().stream().map(dose -> dose.drug()).filter(Objects::nonNull).forEach(names::add);
    List<Label> labels = new ArrayList<>(text.labels());
    text.sentences().forEach(sentence -> label(sentence, names, text.text(), labels));
    return new LabelledText(text.id(), text.text(), text.sentences(), labels);
  }

  private static LabelledText drugs(GoldArticle article) {
    Set<String> names = new HashSet<>();
    List<Sentence> sentences = new ArrayList<>();
    for (GoldAssertion assertion : article.assertions()) {
      names.addAll(assertion.drugs());
      Sentence sentence = CorpusFile.sentence(article.text(), assertion.evidences().get(0));
      if (sentences.stream().noneMatch(other -> other.span().overlaps(sentence.span()))) {
        sentences.add(sentence);
      }
    }
    sentences.sort((a, b) -> a.span().compareTo(b.span()));
    List<Label> labels = new ArrayList<>();
    sentences.forEach(sentence -> label(sentence, names, article.text(), labels));
    return new LabelledText(article.id(), article.text(), sentences, labels);
  }

  private static void label(Sentence sentence, Set<String> names, String text, List<Label> labels) {
    for (String name : names) {
      int at = text.indexOf(name, sentence.span().begin());
      while (at >= 0 && at + name.length() <= sentence.span().end()) {
        Span span = new Span(at, at + name.length());
        if (isWhole(sentence.tokens(), span)) {
          labels.add(new Label(span, DRUG));
        }
        at = text.indexOf(name, at + 1);
      }
    }
  }

  /** Whether no token is cut. */
  private static boolean isWhole(List<Token> tokens, Span span) {
    return tokens.stream().anyMatch(token -> token.begin() == span.begin())
        && tokens.stream().anyMatch(token -> token.end() == span.end());
  }
}
