package org.posology.nlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.posology.document.PosologyException;
import org.posology.document.Span;

/**
 * Texts whose sentences are known: each a list of sentences in reading order, folded as they will
 * be when a splitter sees them.
 */
final class SentenceCorpus {

  private static final Pattern LABEL = Pattern.compile("^[A-Z][A-Z ,&/-]+ : ");
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/]{1,10}>");
  private static final Pattern STOPPED = Pattern.compile("[.?!][)\\]\"']*$");

  private SentenceCorpus() {}

  /** One sentence a line, an empty line behind each text, {@code #} begins a comment. */
  static List<List<String>> lines(Path file) {
    return texts(read(file).stream().filter(line -> !line.startsWith("#")).toList());
  }

  /**
   * EvidenceOutcomes: a file a text, one sentence a line. Labels ({@code METHODS : }) are taken
   * off. A line without a stop at its end is one that a tool broke, and so is one before a line
   * that begins with a lower-case letter: they go together.
   *
   * @param folder of the corpus, {@code brat/}
   * @param chosen which file names (without ending) to read
   */
  static List<List<String>> evidenceOutcomes(Path folder, Predicate<String> chosen) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> isText(file, chosen))
          .sorted()
          .flatMap(file -> texts(joinBroken(read(file))).stream())
          .toList();
    } catch (IOException e) {
      throw new PosologyException(folder + " holds no brat files: " + e.getMessage(), e);
    }
  }

  private static boolean isText(Path file, Predicate<String> chosen) {
    String name = file.getFileName().toString();
    return name.endsWith(".txt") && chosen.test(name.substring(0, name.length() - 4));
  }

  private static List<String> joinBroken(List<String> lines) {
    List<String> joined = new ArrayList<>();
    for (String line : lines) {
      String text = TAG.matcher(LABEL.matcher(line).replaceFirst("")).replaceAll("").strip();
      int last = joined.size() - 1;
      if (last >= 0 && !text.isEmpty() && isBroken(joined.get(last), text)) {
        joined.set(last, joined.get(last) + " " + text);
      } else {
        joined.add(text);
      }
    }
    return joined;
  }

  private static boolean isBroken(String before, String after) {
    boolean stopped = before.isEmpty() || STOPPED.matcher(before).find();
    return !stopped || (!before.isEmpty() && Character.isLowerCase(after.charAt(0)));
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
      throw new PosologyException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
