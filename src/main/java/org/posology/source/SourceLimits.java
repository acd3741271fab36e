package org.posology.source;

import org.posology.document.Article;

/**
 * How large a thing may be before it is rejected instead of read: what bounds the memory.
 *
 * @param recordBytes of one record, uncompressed
 * @param textLength of an article's title and abstract together, in UTF-16 code units
 */
record SourceLimits(int recordBytes, int textLength) {

  /**
   * 16 MiB a record; a hundred thousand characters, some three times the longest abstracts of
   * PubMed: what is read of a text grows with its square where all of it claims.
   */
  static final SourceLimits DEFAULT = new SourceLimits(16 << 20, 100_000);

  SourceLimits {
    if (recordBytes < 1024 || textLength < 1) {
      throw new IllegalArgumentException(
          "a record of %d bytes (at least 1024), a text of %d characters (at least 1)"
              .formatted(recordBytes, textLength));
    }
  }

  /** The article, or why its text is none. */
  Article checked(Article article) throws UnreadableRecordException {
    if (article.text().length() > textLength) {
      throw new UnreadableRecordException(
          "a text of %d characters, more than %d: no abstract is so long"
              .formatted(article.text().length(), textLength));
    }
    return article;
  }
}
