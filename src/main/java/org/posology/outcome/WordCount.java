package org.posology.outcome;

/**
 * How often a word was seen in annotated outcomes.
 *
 * @param head as the head of one
 * @param inner elsewhere in one
 * @param total in all annotated text
 */
record WordCount(int head, int inner, int total) {

  static final WordCount NEVER = new WordCount(0, 0, 0);

  double headShare() {
    return total == 0 ? 0 : head / (double) total;
  }

  double innerShare() {
    return total == 0 ? 0 : (head + inner) / (double) total;
  }
}
