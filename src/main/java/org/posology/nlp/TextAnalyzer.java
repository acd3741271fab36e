package org.posology.nlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceModel;
import org.posology.document.Article;
import org.posology.document.PosologyException;
import org.posology.document.Section;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;

/**
 * Makes the sentences of an article, each with its tokens. Every section is cut by itself: no
 * sentence crosses one, and labels stand outside of all. A sentence of more than five hundred
 * tokens is several.
 *
 * <p>Not thread-safe: {@link #fork} gives another one for another thread, over the same model.
 */
public final class TextAnalyzer {

  /** No author writes a longer one; what is longer is cut, so that its reading stays bounded. */
  private static final int MOST_TOKENS = 500;

  private final SentenceSplitter splitter;

  private TextAnalyzer(SentenceSplitter splitter) {
    this.splitter = splitter;
  }

  /**
   * @param models the project's folder of models; {@code nlp/sentences.bin} is read
   */
  public static TextAnalyzer load(Path models) {
    Path file = models.resolve("nlp").resolve("sentences.bin");
    try {
      return new TextAnalyzer(new SentenceSplitter(new SentenceModel(file)));
    } catch (IOException e) {
      throw new PosologyException(
          file + " is no sentence model (posology train sentences makes one): " + e.getMessage(),
          e);
    }
  }

  /** Another worker over the same model, for another thread. */
  public TextAnalyzer fork() {
    return new TextAnalyzer(splitter.fork());
  }

  /** The sentences of all sections, in reading order. */
  public List<Sentence> analyze(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    for (Section section : article.sections()) {
      analyze(article.text(), section, sentences);
    }
    return sentences;
  }

  private void analyze(String text, Section section, List<Sentence> sentences) {
    MappedText folded = Folding.fold(text, section.span());
    for (SentenceSplitter.Piece piece : splitter.split(folded)) {
      List<Token> tokens = Tokenizer.tokenize(folded, piece.begin(), piece.end());
      for (int begin = 0; begin < tokens.size(); begin += MOST_TOKENS) {
        int end = Math.min(tokens.size(), begin + MOST_TOKENS);
        sentences.add(sentence(text, section, tokens.subList(begin, end)));
      }
    }
  }

  private static Sentence sentence(String text, Section section, List<Token> tokens) {
    Span span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
    return new Sentence(span, span.of(text), section.category(), tokens);
  }
}
