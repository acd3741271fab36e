package org.posology.drug;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.posology.document.RuleFileException;
import org.posology.document.Sentence;
import org.posology.document.Token;

/**
 * Words that corpora use for other things than drugs. A drug that no list has brings a word that is
 * not among them; a sentence without such a word has none.
 */
final class FrequentWords {

  private static final String FILE = "common.txt.gz";
  private static final int SHORTEST = 5;
  private static final int EXPECTED = 1 << 14;

  private final Set<String> words;

  private FrequentWords(Set<String> words) {
    this.words = words;
  }

  /** Reads {@code common.txt.gz}: a word a line. */
  static FrequentWords read(Path knowledge) {
    Path file = knowledge.resolve(FILE);
    Set<String> words = new HashSet<>(EXPECTED * 2);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        words.add(line);
      }
    } catch (IOException e) {
      throw new RuleFileException(file.toString(), "cannot be read; train the tagger", e);
    }
    return new FrequentWords(words);
  }

  /** Writes words, sorted, for {@link #read}. */
  static void write(Collection<String> words, Path knowledge) {
    Path file = knowledge.resolve(FILE);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((String.join("\n", new TreeSet<>(words)) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** A form as the list has it, short acronyms as they stand; empty for what is no word. */
  static String word(String form) {
    return isWord(form) ? form.toLowerCase(Locale.ROOT) : isAcronym(form) ? form : "";
  }

  private static boolean isWord(String form) {
    return form.length() >= SHORTEST && Character.isLetter(form.charAt(0));
  }

  private static boolean isAcronym(String form) {
    return form.length() > 1
        && form.length() < SHORTEST
        && Character.isUpperCase(form.charAt(0))
        && Character.isUpperCase(form.charAt(1));
  }

  /** Whether a sentence has a word that is neither common nor part of one of these names. */
  boolean missOutside(List<Found> names, Sentence sentence) {
    int from = 0;
    for (Found name : names) {
      if (sentence.span().contains(name.span())) {
        if (miss(sentence, from, name.first() - 1)) {
          return true;
        }
        from = Math.max(from, name.last() + 1);
      }
    }
    return miss(sentence, from, sentence.tokens().size() - 1);
  }

  /** Whether some of these tokens is a word that is not common. */
  boolean miss(Sentence sentence, int first, int last) {
    for (int at = first; at <= last; at++) {
      Token token = sentence.tokens().get(at);
      if (isUncommon(token)) {
        return true;
      }
    }
    return false;
  }

  private boolean isUncommon(Token token) {
    return isWord(token.form())
        ? !words.contains(token.lower())
        : isAcronym(token.form()) && !words.contains(token.form());
  }
}
