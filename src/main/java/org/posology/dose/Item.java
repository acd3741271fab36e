package org.posology.dose;

import org.jspecify.annotations.Nullable;

/**
 * What the rules read: a token, or several that were read as one thing.
 *
 * @param sign the set of classes that it belongs to, a number of the {@link Alphabet}
 * @param begin where it begins in the article's text
 * @param end where it ends
 * @param sense what it says, or null for a word or sign that says nothing by itself
 */
record Item(int sign, int begin, int end, @Nullable Sense sense) {

  /** Whether this item stands right at the end of the other, without a blank between. */
  boolean touches(Item before) {
    return before.end == begin;
  }
}
