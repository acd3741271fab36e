package org.posology.context;

import java.util.List;

/** How the neighbours of a cue show its use, and where its outcome stands. */
final class CueSyntax {

  private CueSyntax() {}

  /** Of a word that may be noun, verb or quality: what it is here, the likeliest first. */
  static List<CueKind> uses(Words words, int begin, int end) {
    String before = words.at(begin - 1);
    String after = words.at(end);
    if (isPredicate(words, begin)) {
      boolean passive = words.at(begin).endsWith("ed");
      return List.of(passive ? CueKind.VERB : CueKind.QUALITY);
    }
    if (Grammar.isAuxiliary(before)) {
      return List.of(CueKind.VERB);
    }
    boolean noun = after.equals("in") || after.equals("of") || Grammar.opensNoun(before);
    return noun ? List.of(CueKind.NOUN, CueKind.QUALITY) : List.of(CueKind.QUALITY, CueKind.VERB);
  }

  static CueSide side(Words words, int begin, int end, CueKind kind) {
    return switch (kind) {
      case VERB -> verb(words, begin, end);
      case NOUN -> Grammar.isRespect(words.at(end)) ? CueSide.AFTER : CueSide.EITHER;
      case QUALITY, LIKENESS -> quality(words, begin, end);
      case DENIAL -> CueSide.AFTER;
      case ABSENCE -> CueSide.BEFORE;
      case MASK -> CueSide.EITHER;
    };
  }

  private static CueSide verb(Words words, int begin, int end) {
    if (isPredicate(words, begin) && !words.at(end - 1).endsWith("ing")) {
      return CueSide.BEFORE;
    }
    int next = end;
    while (Grammar.isAdverb(words.at(next)) && !words.at(next).equals("to")) {
      next++;
    }
    return Grammar.endsVerb(words.at(next)) ? CueSide.BEFORE : CueSide.AFTER;
  }

  private static CueSide quality(Words words, int begin, int end) {
    if (isPredicate(words, begin) || Grammar.endsVerb(words.at(end))) {
      return CueSide.BEFORE;
    }
    return CueSide.AFTER;
  }

  /** Whether a form of "be" stands before, adverbs between. */
  static boolean isPredicate(Words words, int begin) {
    int i = begin - 1;
    while (Grammar.isAdverb(words.at(i))) {
      i--;
    }
    return Grammar.isBe(words.at(i));
  }
}
