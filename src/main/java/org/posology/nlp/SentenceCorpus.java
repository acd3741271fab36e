package org.posology.nlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.posology.document.Span;

/**
 * Texts whose sentences are known: each a list of sentences in reading order, folded as they will
 * be when a splitter sees them.
 */
final class SentenceCorpus {

  private SentenceCorpus() {}

  /** One sentence a line, an empty line behind each text, {@code #} begins a comment. */
  static List<List<String>> lines(Path file) {
    return texts(read(file).stream().filter(line -> !line.startsWith("#")).toList());
  }

  /**
   * EvidenceOutcomes: a file a text, one sentence a line. Labels ({@code METHODS : }) are taken
   * off; a line without a stop at its end is one that a tool broke, and goes with the next.
   */
  static List<List<String>> evidenceOutcomes(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .flatMap(file -> texts(joinBroken(read(file))).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> joinBroken(List<String> lines) {
    List<String> joined = new ArrayList<>();
    StringBuilder sentence = new StringBuilder();
    for (String line : lines) {
      sentence.append(
          line.replaceFirst("^[A-Z][A-Z ,&/-]+ : ", "").replaceAll("<.*?>", "").strip());
      boolean whole = line.isBlank() || sentence.toString().matches(".*[.?!][)\\]\"']*");
      if (whole) {
        joined.add(sentence.toString());
        sentence.setLength(0);
      } else {
        sentence.append(' ');
      }
    }
    return joined;
  }

  private static List<List<String>> texts(List<String> lines) {
    List<List<String>> texts = new ArrayList<>();
    List<String> text = new ArrayList<>();
    for (String line : lines) {
      if (!line.isBlank()) {
        text.add(Folding.fold(line, new Span(0, line.length())).text().strip());
      } else if (!text.isEmpty()) {
        texts.add(List.copyOf(text));
        text.clear();
      }
    }
    if (!text.isEmpty()) {
      texts.add(List.copyOf(text));
    }
    return texts;
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
