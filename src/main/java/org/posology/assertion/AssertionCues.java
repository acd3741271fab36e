package org.posology.assertion;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.posology.document.PhraseTable;
import org.posology.document.RuleFile;
import org.posology.document.Sentence;

/**
 * The cue words of {@code models/assertion/cues.tsv}. A phrase may have several kinds: <q>added
 * to</q> joins drugs, and names the comparator.
 */
final class AssertionCues {

  private final PhraseTable<Set<Cue>> phrases = new PhraseTable<>();

  private AssertionCues() {}

  static AssertionCues load(Path models) {
    AssertionCues cues = new AssertionCues();
    for (RuleFile.Row row : RuleFile.read(models.resolve("assertion").resolve("cues.tsv"), 2)) {
      cues.add(row);
    }
    return cues;
  }

  private void add(RuleFile.Row row) {
    try {
      phrases
          .computeIfAbsent(List.of(row.column(1).split(" ")), () -> EnumSet.noneOf(Cue.class))
          .add(Cue.of(row.column(0)));
    } catch (IllegalArgumentException e) {
      throw row.error("no such kind of cue: " + row.column(0));
    }
  }

  /** The cues of a sentence, in order, none overlapping another. */
  List<PhraseTable.Match<Set<Cue>>> find(Sentence sentence) {
    return phrases.find(sentence);
  }
}
