package org.posology.source;

/** What a source holds, one after the other: an article, a deletion, or something unreadable. */
public sealed interface SourceRecord permits ArticleRecord, DeletionRecord, RejectedRecord {

  /** The ordinal of the record in its source, from 0. */
  long position();
}
