package org.posology.drug;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.document.RuleFile;
import org.posology.document.RuleFile.Row;
import org.posology.drug.Term.Trust;

/**
 * When words count as drugs: {@code words.tsv} by our own judgement, {@code learnt.tsv} by what
 * annotators marked; the former wins. Lines of word and verdict: {@code drug}, {@code endogenous},
 * {@code given}, {@code stop}.
 */
final class WordList {

  private static final String STOP = "stop";

  private final Map<String, String> verdicts = new HashMap<>();

  private WordList() {}

  static WordList read(Path knowledge) {
    WordList list = new WordList();
    list.add(knowledge.resolve("learnt.tsv"));
    list.add(knowledge.resolve("words.tsv"));
    return list;
  }

  private void add(Path file) {
    for (Row row : RuleFile.read(file, 2)) {
      String verdict = row.column(1);
      if (!verdict.matches("drug|endogenous|given|stop")) {
        throw row.error("no verdict '" + verdict + "' (drug, endogenous, given, stop)");
      }
      verdicts.put(Folding.key(row.column(0)), verdict);
    }
  }

  /** The keys of words that never count. */
  Set<String> stopped() {
    Set<String> stopped = new HashSet<>();
    verdicts.forEach(
        (key, verdict) -> {
          if (verdict.equals(STOP)) {
            stopped.add(key);
          }
        });
    return stopped;
  }

  /** When a term counts; null where it never does. Our own additions are never stopped. */
  @Nullable Trust trust(Term term) {
    String verdict = verdicts.get(term.key());
    boolean added = term.source().equals("additions");
    if (verdict == null || (added && verdict.equals(STOP))) {
      return term.trust();
    }
    return verdict.equals(STOP) ? null : Trust.valueOf(verdict.toUpperCase(Locale.ROOT));
  }
}
