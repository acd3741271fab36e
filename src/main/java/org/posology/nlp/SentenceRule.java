package org.posology.nlp;

import org.posology.nlp.SentenceSplitter.Piece;

/** What takes a boundary back that the sentence model made. Reads folded text. */
enum SentenceRule {
  /** {@code vs. placebo}, {@code Fig. 2}, {@code No. 5}, {@code Dr. Olsen}: more must follow. */
  ABBREVIATION_WANTS_MORE {
    @Override
    boolean joins(String text, Piece left, Piece right) {
      String word = ShortForms.before(text, left.end());
      return ShortForms.wantsMore(word)
          || (ShortForms.wantsNumber(word) && Character.isDigit(text.charAt(right.begin())));
    }
  },

  /** {@code 5 mg i.v. was given}, {@code S. aureus}: no sentence begins so behind a short form. */
  LOWER_CASE_AFTER_SHORT_FORM {
    @Override
    boolean joins(String text, Piece left, Piece right) {
      return isLowerCaseWord(text, right.begin())
          && ShortForms.isOne(ShortForms.before(text, left.end()));
    }
  },

  /** {@code (gr. 1-2)}, {@code [Fig. 3. See text]}: a bracket that is open here closes later. */
  OPEN_BRACKET {
    @Override
    boolean joins(String text, Piece left, Piece right) {
      int from = Math.max(left.begin(), left.end() - FARTHEST_BRACKET);
      int to = Math.min(right.end(), right.begin() + FARTHEST_BRACKET);
      return isOpen(text, from, left.end()) && isClosed(text, right.begin(), to);
    }
  },

  /** {@code patients.The | mean}: the model cuts behind the whole word that holds the stop. */
  NO_STOP {
    @Override
    boolean joins(String text, Piece left, Piece right) {
      return ".?!)]\"'*".indexOf(text.charAt(left.end() - 1)) < 0;
    }
  },

  /** {@code 5 mg. , then}: nothing begins with a comma or a closing bracket. */
  NO_BEGINNING {
    @Override
    boolean joins(String text, Piece left, Piece right) {
      return ",;:)]}%/".indexOf(text.charAt(right.begin())) >= 0;
    }
  };

  /** Brackets are not looked for farther off: it keeps the time linear. */
  private static final int FARTHEST_BRACKET = 400;

  abstract boolean joins(String text, Piece left, Piece right);

  /** Whether any rule takes back the boundary between two pieces. */
  static boolean anyJoins(String text, Piece left, Piece right) {
    for (SentenceRule rule : values()) {
      if (rule.joins(text, left, right)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLowerCaseWord(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLowerCase(text.charAt(end))) {
      end++;
    }
    return end > at && (end == text.length() || " ,;)".indexOf(text.charAt(end)) >= 0);
  }

  private static boolean isOpen(String text, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if ((c == ')' || c == ']') && depth > 0) {
        depth--;
      }
    }
    return depth > 0;
  }

  private static boolean isClosed(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        return false;
      }
      if (c == ')' || c == ']') {
        return true;
      }
    }
    return false;
  }
}
