package org.posology.drug;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.posology.document.RuleFile;

/** Ends of words that only names of medicines have: {@code -tinib, -coxib}. */
final class Stems {

  private final List<String> stems;

  private Stems(List<String> stems) {
    this.stems = List.copyOf(stems);
  }

  /** Reads {@code stems.txt}. */
  static Stems read(Path knowledge) {
    return new Stems(
        RuleFile.read(knowledge.resolve("stems.txt"), 1).stream().map(r -> r.column(0)).toList());
  }

  /** Whether a single word ends with a stem, and has more than it. */
  boolean fit(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    return word.indexOf(' ') < 0
        && stems.stream()
            .anyMatch(stem -> word.endsWith(stem) && word.length() > stem.length() + 1);
  }
}
