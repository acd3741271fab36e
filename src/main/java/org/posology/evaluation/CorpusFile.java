package org.posology.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.Tokenizer;

/** What the readers of corpora share. */
final class CorpusFile {

  private CorpusFile() {}

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new CorpusException(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CorpusException(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  static Sentence sentence(String text, Span span) {
    return new Sentence(
        span, span.of(text), SectionCategory.UNASSIGNED, Tokenizer.tokenize(text, span));
  }
}
