package org.posology.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.LabelledText;
import org.posology.nlp.LabelledText.Label;

/**
 * Reads CoNLL columns: a token a line, its label ({@code B-X}, {@code I-X}, {@code O}) behind a
 * tab, an empty line behind each sentence, {@code -DOCSTART-} before each text (where there is
 * none, the file is one text). The text is the tokens with single spaces.
 */
public final class IobReader {

  private static final String DOCUMENT = "-DOCSTART-";

  private final Path file;
  private final List<LabelledText> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Span> sentences = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private int sentenceBegin;
  private @Nullable Label open;

  private IobReader(Path file) {
    this.file = file;
  }

  /** All texts of a file. */
  public static List<LabelledText> read(Path file) {
    IobReader reader = new IobReader(file);
    int number = 0;
    for (String line : CorpusFile.lines(file)) {
      reader.read(line, ++number);
    }
    reader.endText();
    return reader.texts;
  }

  private void read(String line, int number) {
    if (line.startsWith(DOCUMENT)) {
      endText();
    } else if (line.isBlank()) {
      endSentence();
    } else {
      int tab = line.lastIndexOf('\t');
      if (tab < 1) {
        throw new CorpusException(file.toString(), number, "no token, tab and label: " + line);
      }
      add(line.substring(0, tab).strip(), line.substring(tab + 1).strip(), number);
    }
  }

  private void add(String token, String label, int number) {
    if (!label.equals("O") && !label.startsWith("B-") && !label.startsWith("I-")) {
      throw new CorpusException(file.toString(), number, "a label is B-, I- or O: " + label);
    }
    Span span = new Span(text.length(), text.length() + token.length());
    text.append(token).append(' ');
    String type = label.equals("O") ? "" : label.substring(2);
    Label before = open;
    if (before != null && label.startsWith("I-") && before.type().equals(type)) {
      open = new Label(before.span().cover(span), type);
    } else {
      endLabel();
      open = type.isEmpty() ? null : new Label(span, type);
    }
  }

  private void endLabel() {
    if (open != null) {
      labels.add(open);
      open = null;
    }
  }

  private void endSentence() {
    endLabel();
    if (text.length() > sentenceBegin) {
      sentences.add(new Span(sentenceBegin, text.length() - 1));
      sentenceBegin = text.length();
    }
  }

  private void endText() {
    endSentence();
    if (!sentences.isEmpty()) {
      String whole = text.toString();
      List<Sentence> cut = sentences.stream().map(s -> CorpusFile.sentence(whole, s)).toList();
      String id = file.getFileName() + "#" + (texts.size() + 1);
      texts.add(new LabelledText(id, whole, cut, List.copyOf(labels)));
    }
    text.setLength(0);
    sentences.clear();
    labels.clear();
    sentenceBegin = 0;
  }
}
