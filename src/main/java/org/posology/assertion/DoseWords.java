package org.posology.assertion;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.posology.document.RuleFile;
import org.posology.document.Sentence;
import org.posology.document.Span;

/** The words that may stand between a dose and its drug, from {@code dose-words.tsv}. */
final class DoseWords {

  /** What words lie between. */
  enum Between {
    /** A dose and the drug behind it. */
    OF,
    /** Doses that share a drug. */
    AND,
    /** A drug and its dose behind it. */
    BESIDE
  }

  private static final int NEAR = 4;

  private final Map<Between, Set<String>> words = new EnumMap<>(Between.class);

  private DoseWords() {
    for (Between between : Between.values()) {
      words.put(between, new HashSet<>());
    }
  }

  static DoseWords load(Path models) {
    DoseWords known = new DoseWords();
    Path file = models.resolve("assertion").resolve("dose-words.tsv");
    RuleFile.read(file, 2).forEach(known::add);
    return known;
  }

  private void add(RuleFile.Row row) {
    try {
      Between between = Between.valueOf(row.column(0).toUpperCase(Locale.ROOT));
      Objects.requireNonNull(words.get(between)).add(row.column(1));
    } catch (IllegalArgumentException e) {
      throw row.error("no such kind: " + row.column(0) + ", there are of, and, beside");
    }
  }

  /** Whether nothing but such words stands between, what is in parentheses aside. */
  boolean stand(Between between, Sentence sentence, Span from, Span to) {
    List<String> forms = Words.outsideParentheses(Words.between(sentence, from, to));
    return forms.size() <= NEAR && Objects.requireNonNull(words.get(between)).containsAll(forms);
  }
}
