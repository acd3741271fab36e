package org.posology.nlp;

/**
 * The 64-bit hash of a text, FNV-1a over its characters, that can be fed piece by piece. A model
 * checks that no two of its own features share one; that an unknown feature does, of a million, has
 * a chance of one in ten to the eighth.
 *
 * @see <a href="https://datatracker.ietf.org/doc/rfc9923/">The FNV Non-Cryptographic Hash
 *     Algorithm</a>
 */
final class FeatureHash {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private FeatureHash() {}

  static long of(String text) {
    return feed(OFFSET, text);
  }

  static long of(String name, String value) {
    return feed(of(name), value);
  }

  static long of(String name, String first, String second) {
    return feed(feed(of(name, first), ' '), second);
  }

  static long of(String name, String first, String second, String third) {
    return feed(feed(of(name, first, second), ' '), third);
  }

  static long feed(long hash, String text) {
    long fed = hash;
    for (int i = 0; i < text.length(); i++) {
      fed = feed(fed, text.charAt(i));
    }
    return fed;
  }

  static long feed(long hash, char c) {
    return (hash ^ c) * PRIME;
  }
}
