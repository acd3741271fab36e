package org.posology.context;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes that are verdicts themselves ({@code verdict.tsv}): <q>well tolerated</q> is reported,
 * <q>effective</q> improves, <q>as effective as</q> makes no difference.
 */
final class Verdicts {

  private static final Set<String> ALIKE =
      Set.of("as", "equally", "similarly", "comparably", "same");

  private final Phrases<Direction> phrases = new Phrases<>();
  private final Negation negation;

  private Verdicts(Negation negation) {
    this.negation = negation;
  }

  static Verdicts read(Path file, Negation negation) {
    Verdicts verdicts = new Verdicts(negation);
    CueFile source = new CueFile(file, 3);
    for (CueFile.Row row : source.rows()) {
      Direction direction = source.choice(row, 0, Direction.class);
      row.forms().forEach(form -> verdicts.phrases.add(form, direction));
    }
    return verdicts;
  }

  /** What the outcome says by itself, or null where it is no verdict. */
  @Nullable Direction of(Words words, int begin, int end) {
    Direction plain = null;
    for (int i = begin; i < end; i++) {
      for (Phrases.Hit<Direction> hit : phrases.at(words, i)) {
        plain = plain == null ? hit.value() : plain;
      }
      if (plain == null && !Grammar.isAdverb(words.at(i))) {
        return null;
      }
    }
    return plain == null ? null : graded(words, begin, plain);
  }

  private Direction graded(Words words, int begin, Direction plain) {
    if (ALIKE.contains(words.at(begin - 1)) || negation.denies(words, begin)) {
      return Direction.NO_DIFFERENCE;
    }
    return switch (words.at(begin - 1)) {
      case "less" -> Direction.WORSEN;
      case "more", "better" -> Direction.IMPROVE;
      default -> plain;
    };
  }
}
