package org.posology.context;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.document.PhraseTable;

/**
 * Outcomes that are verdicts themselves ({@code verdict.tsv}): <q>well tolerated</q> is reported,
 * <q>effective</q> improves, <q>as effective as</q> makes no difference.
 */
final class Verdicts {

  private static final Set<String> ALIKE =
      Set.of("as", "equally", "similarly", "comparably", "same");

  private final PhraseTable<Direction> phrases = new PhraseTable<>();

  private Verdicts() {}

  static Verdicts read(Path file) {
    Verdicts verdicts = new Verdicts();
    for (CueFile.Cue cue : CueFile.read(file, 3)) {
      cue.into(verdicts.phrases, cue.choice(1, Direction.class));
    }
    return verdicts;
  }

  /** Those of a sentence. */
  Found in(Words words, Negation.Denials denials) {
    return new Found(words, denials, phrases.find(words.sentence()));
  }

  /** The verdicts of one sentence. */
  record Found(Words words, Negation.Denials denials, List<PhraseTable.Match<Direction>> matches) {

    /** What the outcome says by itself, or null where it is no verdict. */
    @Nullable Direction of(int begin, int end) {
      for (PhraseTable.Match<Direction> match : matches) {
        if (match.from() < end && begin <= match.from()) {
          boolean leads = match.from() == begin || Grammar.isAdverb(words.at(begin));
          return leads ? graded(words, denials, begin, match.value()) : null;
        }
      }
      return null;
    }
  }

  private static Direction graded(
      Words words, Negation.Denials denials, int begin, Direction plain) {
    if (ALIKE.contains(words.at(begin - 1)) || denials.reach(begin)) {
      return Direction.NO_DIFFERENCE;
    }
    return switch (words.at(begin - 1)) {
      case "less" -> Direction.WORSEN;
      case "more", "better" -> Direction.IMPROVE;
      default -> plain;
    };
  }
}
