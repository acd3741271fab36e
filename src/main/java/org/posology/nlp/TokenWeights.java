package org.posology.nlp;

/** What a form, or an extra, weighs for the tokens around it. */
final class TokenWeights {

  private final double[][] at;
  private final int word;
  private final int shape;

  /**
   * @param at the outcomes' weights for the token at each distance, from {@code -WINDOW} on
   * @param word number of its word in joined features, 0 where none has it
   * @param shape number of its shape
   */
  TokenWeights(double[][] at, int word, int shape) {
    this.at = at;
    this.word = word;
    this.shape = shape;
  }

  /** The weights for the token that sees this one at an offset. */
  double[] at(int offset) {
    return at[offset + Template.WINDOW];
  }

  int number(Attribute attribute) {
    return attribute == Attribute.WORD ? word : shape;
  }
}
