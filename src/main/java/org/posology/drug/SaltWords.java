package org.posology.drug;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.posology.drug.Term.CaseRule;
import org.posology.drug.Term.Trust;

/** Words that make a drug's name the name of its salt, ester or hydrate: {@code mesylate}. */
final class SaltWords {

  private final Set<String> words;

  private SaltWords(List<String> words) {
    this.words = new HashSet<>(words);
  }

  /** Reads {@code salts.txt}. */
  static SaltWords read(Path knowledge) {
    return new SaltWords(StopList.read(knowledge.resolve("salts.txt")));
  }

  boolean contains(String folded) {
    return words.contains(folded);
  }

  /** The key without salt words at its end. */
  String base(String key) {
    String base = key;
    int space = base.lastIndexOf(' ');
    while (space > 0 && words.contains(base.substring(space + 1))) {
      base = base.substring(0, space);
      space = base.lastIndexOf(' ');
    }
    return base;
  }

  /** The salt of a base, filed under the base. */
  static Term salt(String key, Term base) {
    return new Term(
        key,
        DrugKind.SALT,
        CaseRule.ANY,
        Trust.DRUG,
        base.concept(),
        base.name(),
        List.of(),
        base.source());
  }
}
