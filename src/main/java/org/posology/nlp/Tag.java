package org.posology.nlp;

/**
 * A labelled stretch of a sentence's tokens, as half-open indices of tokens.
 *
 * @param begin index of the first token
 * @param end index behind the last one
 * @param type what it is ({@code drug})
 */
public record Tag(int begin, int end, String type) {

  public Tag {
    if (begin < 0 || end <= begin || type.isBlank()) {
      throw new IllegalArgumentException("no tag: [" + begin + ", " + end + ") '" + type + "'");
    }
  }
}
