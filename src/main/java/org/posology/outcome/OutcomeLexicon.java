package org.posology.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posology.document.PhraseTable;
import org.posology.document.RuleFile;

/** What {@code models/outcome/} knows: terms, counts of words, COMET domains. */
final class OutcomeLexicon {

  private final PhraseTable<OutcomeTerm> terms = new PhraseTable<>();
  private final Map<String, WordCount> words = new HashMap<>();
  private final List<String> domains = new ArrayList<>();

  private OutcomeLexicon() {}

  static OutcomeLexicon read(Path folder) {
    OutcomeLexicon lexicon = new OutcomeLexicon();
    RuleFile.read(folder.resolve("domains.tsv"), 2)
        .forEach(row -> lexicon.domains.add(row.column(1)));
    RuleFile.read(folder.resolve("terms.tsv"), 4).forEach(lexicon::addTerm);
    for (RuleFile.Row row : RuleFile.read(folder.resolve("endpoints.tsv"), 3)) {
      lexicon.addOwn(row, "endpoint");
    }
    for (RuleFile.Row row : RuleFile.read(folder.resolve("verdicts.tsv"), 3)) {
      lexicon.addOwn(row, "verdict");
    }
    RuleFile.read(folder.resolve("words.tsv"), 4).forEach(lexicon::addWord);
    return lexicon;
  }

  PhraseTable<OutcomeTerm> terms() {
    return terms;
  }

  /** The term that names exactly this phrase, or null. */
  @Nullable OutcomeTerm exactly(Phrases words, Found found) {
    return terms.get(words.sentence().tokens(), found.begin(), found.end());
  }

  /** The longest term that the phrase ends in, or null. */
  @Nullable OutcomeTerm longest(Phrases words, Found found) {
    for (int begin = found.begin(); begin < found.end(); begin++) {
      OutcomeTerm term = terms.get(words.sentence().tokens(), begin, found.end());
      if (term != null) {
        return term;
      }
    }
    return null;
  }

  WordCount count(String word) {
    return words.getOrDefault(word, WordCount.NEVER);
  }

  /** The name of a COMET domain; null for 0, none. */
  @Nullable String domain(int number) {
    return number == 0 ? null : domains.get(number - 1);
  }

  private void addTerm(RuleFile.Row row) {
    OutcomeSide side = row.column(3).isEmpty() ? null : side(row, row.column(3));
    put(row.column(0), new OutcomeTerm(row.column(1), number(row, 2), side, "vocabulary"));
  }

  private void addOwn(RuleFile.Row row, String rule) {
    for (String form : row.column(0).split(",", -1)) {
      OutcomeTerm known = terms.get(List.of(form.strip().split(" ")));
      String concept = known == null ? null : known.concept();
      put(form, new OutcomeTerm(concept, domainNumber(row), side(row, row.column(2)), rule));
    }
  }

  private void addWord(RuleFile.Row row) {
    words.put(row.column(0), new WordCount(number(row, 1), number(row, 2), number(row, 3)));
  }

  private void put(String form, OutcomeTerm term) {
    terms.put(List.of(form.strip().split(" ")), term);
  }

  private int domainNumber(RuleFile.Row row) {
    int number = number(row, 1);
    if (number < 1 || number > domains.size()) {
      throw row.error("there is no COMET domain " + number);
    }
    return number;
  }

  private static int number(RuleFile.Row row, int column) {
    try {
      return Integer.parseInt(row.column(column));
    } catch (NumberFormatException e) {
      throw row.error("'" + row.column(column) + "' is no number");
    }
  }

  private static OutcomeSide side(RuleFile.Row row, String name) {
    for (OutcomeSide side : OutcomeSide.values()) {
      if (side.name().toLowerCase(Locale.ROOT).equals(name)) {
        return side;
      }
    }
    throw row.error("'" + name + "' is no side of an outcome");
  }
}
