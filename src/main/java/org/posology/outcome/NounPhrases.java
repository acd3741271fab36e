package org.posology.outcome;

import org.posology.outcome.PhraseBounds.Kind;

/**
 * Makes whole noun phrases from heads, by words alone:
 *
 * <ol>
 *   <li>to the left over modifiers, until a word that bounds,
 *   <li>to the right over what hangs on by a hyphen or a slash, or is an unbroken name ("FEV 1"),
 *   <li>a complement: a light noun gives way to it, others keep it ("duration of analgesia").
 * </ol>
 */
final class NounPhrases {

  private static final int LONGEST = 7;
  private static final int NEVER_SEEN = 25;
  private static final double NEVER_SHARE = 0.02;

  private final OutcomeLexicon lexicon;
  private final PhraseBounds bounds;

  NounPhrases(OutcomeLexicon lexicon, PhraseBounds bounds) {
    this.lexicon = lexicon;
    this.bounds = bounds;
  }

  /** The first word of the noun phrase that word {@code head} ends. */
  int left(Phrases words, int head) {
    int begin = head;
    while (begin > 0 && head - begin < LONGEST && modifies(words, begin - 1, begin)) {
      begin--;
    }
    while (begin < head && !canBegin(words, begin)) {
      begin++;
    }
    return begin;
  }

  /** The word behind a name that ends at {@code end} but goes on: "interleukin" "-" "6". */
  int right(Phrases words, int end) {
    int at = end;
    while (at < words.size() && words.touchesPrevious(at)) {
      boolean joint = words.at(at).equals("-") || words.at(at).equals("/");
      boolean goesOn = joint ? words.touchesNext(at) : words.isNumber(at) || words.isWord(at);
      if (!goesOn || (joint && words.isNumber(at - 1))) {
        break;
      }
      at++;
    }
    return at;
  }

  /**
   * The word behind a noun phrase that goes on with more nouns: "time" "points", "glucose"
   * "concentrations".
   */
  int nouns(Phrases words, int end) {
    int at = end;
    while (at < words.size() && at - end < 3 && words.isWord(at) && isNoun(words.at(at))) {
      at = right(words, at + 1);
    }
    return at;
  }

  /** Whether a word may be the last of a noun phrase: what follows does not go on with it. */
  boolean endsPhrase(Phrases words, int i) {
    if (!words.isWord(i) || words.at(i).length() < 3 || words.at(i).endsWith("ly")) {
      return false;
    }
    boolean goesOn =
        words.isWord(i + 1)
            ? !bounds(words.at(i + 1)) && !joins(words.at(i + 1))
            : isTiedOn(words, i);
    return !goesOn && !bounds.is(Kind.LEFT, words.at(i)) && !isNever(words.at(i));
  }

  private static boolean joins(String word) {
    return word.equals("and") || word.equals("or");
  }

  private boolean isTiedOn(Phrases words, int i) {
    return right(words, i + 1) > i + 1;
  }

  private boolean isNoun(String word) {
    boolean verbal = word.endsWith("ed") || word.endsWith("ing") || word.endsWith("ly");
    return !verbal
        && word.length() > 2
        && !bounds(word)
        && !word.equals("and")
        && !word.equals("or");
  }

  boolean isBare(String word) {
    return bounds.is(Kind.BARE, word);
  }

  boolean isNever(String word) {
    return bounds.is(Kind.NEVER, word);
  }

  boolean isTied(String word) {
    return bounds.is(Kind.TIED, word);
  }

  /** A word that annotated text holds often, and hardly ever as the head of an outcome. */
  boolean isNeverHead(String word) {
    WordCount count = lexicon.count(word);
    return bounds.is(Kind.LEFT, word)
        || isNever(word)
        || (count.total() >= NEVER_SEEN && count.headShare() < NEVER_SHARE);
  }

  /**
   * The noun phrase that begins behind an opening or a preposition at word {@code from}; light
   * nouns and nouns of change give way to theirs, as often as need be. Empty where there is none.
   */
  Found behind(Phrases words, int from, String rule) {
    int begin = skip(words, from);
    int end = complement(words, begin);
    while (end > begin && givesWay(words, end)) {
      begin = skip(words, end + 1);
      end = complement(words, begin);
    }
    if (end > begin && words.at(end).equals("of") && isWhole(words.at(end - 1))) {
      int inner = skip(words, end + 1);
      end = Math.max(end, complement(words, inner));
    }
    return new Found(begin, end, end - 1, rule);
  }

  /** Whether the noun before {@code end} gives way to the complement that follows. */
  boolean givesWay(Phrases words, int end) {
    String noun = words.at(end - 1);
    return switch (words.at(end)) {
      case "of" -> bounds.is(Kind.LIGHT, noun) || bounds.is(Kind.CHANGING, noun);
      case "in" -> bounds.is(Kind.CHANGING, noun);
      case "on" -> noun.equals("effect") || noun.equals("effects");
      default -> false;
    };
  }

  private int skip(Phrases words, int from) {
    int at = from;
    while (at < words.size() && precedes(words, at)) {
      at++;
    }
    return at;
  }

  /** Where the complement that begins at {@code begin} ends; {@code begin} if there is none. */
  int complement(Phrases words, int begin) {
    int end = begin;
    while (end < words.size() && end - begin < LONGEST && continues(words, end)) {
      end++;
    }
    while (end > begin && !words.isWord(end - 1) && !words.isNumber(end - 1)) {
      end--;
    }
    return end;
  }

  /** Whether a word may stand between an opening and the outcome itself. */
  private boolean precedes(Phrases words, int i) {
    String word = words.at(i);
    return bounds.is(Kind.SHED, word)
        || bounds.is(Kind.BETWEEN, word)
        || (word.endsWith("ly") && word.length() > 4);
  }

  boolean isWhole(String word) {
    return bounds.is(Kind.WHOLE, word);
  }

  private boolean continues(Phrases words, int i) {
    if (words.isWord(i)) {
      return !bounds.is(Kind.LEFT, words.at(i)) && !words.at(i).equals("and");
    }
    boolean joint = words.at(i).equals("-") || words.at(i).equals("/");
    return (joint || words.isNumber(i)) && words.touchesPrevious(i);
  }

  private boolean modifies(Phrases words, int i, int next) {
    String word = words.at(i);
    if (word.equals("-") || word.equals("/")) {
      return words.touchesPrevious(i) && words.touchesNext(i);
    }
    if (words.isNumber(i)) {
      return words.touchesNext(i) && words.touchesPrevious(i);
    }
    if (!words.isWord(i) || word.equals("and") || word.equals("or")) {
      return false;
    }
    boolean joined = words.touchesNext(i) && !words.isWord(next);
    return joined || !bounds(word);
  }

  /**
   * Whether a word ends a noun phrase on its left: by the list, or by what annotated text shows.
   */
  boolean bounds(String word) {
    if (bounds.is(Kind.LEFT, word)) {
      return true;
    }
    WordCount count = lexicon.count(word);
    boolean verbal = word.endsWith("ed") || word.endsWith("ing") || word.endsWith("ly");
    return verbal ? count.innerShare() < 0.3 : count.total() > 20 && count.innerShare() < 0.03;
  }

  private boolean canBegin(Phrases words, int i) {
    return (words.isWord(i) || words.isNumber(i)) && !bounds.is(Kind.SHED, words.at(i));
  }
}
