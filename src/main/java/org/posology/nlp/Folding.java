package org.posology.nlp;

import org.posology.document.Span;

/**
 * Folds what only typography tells apart, and remembers where everything stood:
 *
 * <ol>
 *   <li>{@link Markup}: tags and entities that stand literally in the text are dropped or decoded;
 *   <li>{@link Mojibake}: UTF-8 that somebody read as Windows-1252 is read again;
 *   <li>{@link Typography}: dashes, spaces, quotes, letters of compatibility made plain.
 * </ol>
 *
 * A step is skipped where the text has nothing for it, so plain ASCII is not even copied. Time is
 * linear in the text, whatever it holds.
 */
final class Folding {

  private Folding() {}

  /** Folds a part of a text. */
  static MappedText fold(String text, Span part) {
    MappedText folded = MappedText.of(text, part);
    if (Markup.isIn(folded)) {
      folded = Markup.decode(folded);
    }
    if (isPlain(folded)) {
      return folded;
    }
    return Typography.fold(Mojibake.isIn(folded) ? Mojibake.repair(folded) : folded);
  }

  private static boolean isPlain(MappedText text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
