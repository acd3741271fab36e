package org.posology.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.LabelledText;
import org.posology.nlp.LabelledText.Label;

/**
 * Reads a folder of brat files: {@code X.txt} with {@code X.ann} beside it. Text-bound annotations
 * only ({@code T1<tab>Outcome 12 20<tab>text}); one in pieces is read as a label for each piece. A
 * line of text is a sentence, as EvidenceOutcomes has it.
 *
 * @see <a href="https://brat.nlplab.org/standoff.html">brat, standoff format</a>
 */
public final class BratReader {

  private BratReader() {}

  /** All texts of a folder, in the order of their names. */
  public static List<LabelledText> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(BratReader::readText)
          .toList();
    } catch (IOException e) {
      throw new CorpusException(folder.toString(), "holds no brat files: " + e.getMessage(), e);
    }
  }

  private static LabelledText readText(Path file) {
    String text = CorpusFile.text(file);
    String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
    Path annotations = file.resolveSibling(name + ".ann");
    List<Label> labels = new ArrayList<>();
    int number = 0;
    for (String line : CorpusFile.lines(annotations)) {
      number++;
      if (line.startsWith("T")) {
        labels.addAll(labels(annotations, number, line, text));
      }
    }
    return new LabelledText(name, text, sentences(text), labels);
  }

  private static List<Label> labels(Path file, int number, String line, String text) {
    String[] columns = line.split("\t", -1);
    String[] parts = columns.length < 2 ? new String[0] : columns[1].split("[ ;]", -1);
    if (parts.length < 3 || parts.length % 2 == 0) {
      throw new CorpusException(file.toString(), number, "no type and offsets: " + line);
    }
    List<Label> labels = new ArrayList<>();
    for (int i = 1; i < parts.length; i += 2) {
      labels.add(new Label(span(file, number, parts[i], parts[i + 1], text), parts[0]));
    }
    return labels;
  }

  private static Span span(Path file, int number, String begin, String end, String text) {
    try {
      Span span = new Span(Integer.parseInt(begin), Integer.parseInt(end));
      if (span.end() <= text.length()) {
        return span;
      }
    } catch (IllegalArgumentException e) {
      throw new CorpusException(file + ":" + number, "no offsets: " + begin + " " + end, e);
    }
    throw new CorpusException(file.toString(), number, "beyond the text: " + begin + " " + end);
  }

  private static List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    for (int begin = 0; begin < text.length(); ) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      if (!text.substring(begin, end).isBlank()) {
        sentences.add(CorpusFile.sentence(text, new Span(begin, end)));
      }
      begin = end + 1;
    }
    return sentences;
  }
}
