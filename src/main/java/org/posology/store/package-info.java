/**
 * PostgreSQL: what was read, what was found, and how far reading got. The one place that writes
 * SQL.
 *
 * <p>Entry points, in the order of a run: {@link EmbeddedDatabase} (a server in a folder, where
 * none is configured), {@link RunLedger} (who runs), {@link FileLedger} (how far a file is read),
 * {@link ArticleWriter} (records and deletions), {@link ReadingWriter} (what an extractor found).
 * All writing of a chunk happens in the caller's transaction: rows, counts and position commit
 * together or not at all.
 *
 * <p>An article is a register: of all records and deletions that were ever read, the greatest by
 * (version, date, edition of the file, deletion, content) stands, whatever came first. Example: a
 * file deletes PMID 900000007, and the file that holds its record is read a day later: the record
 * is older than the deletion, and stale.
 *
 * <p>What people decide is apart from what was found: {@link Curations} keeps decisions with a
 * snapshot of what they were made on, and views compare it with what is current. No re-run has to
 * know of them, and none can lose them. {@link CurationQueue} says what to look at next; {@link
 * AssertionExport} and {@link CuratedGold} read what is exported, article by article.
 *
 * <p>Known limits: PostgreSQL stores neither NUL nor half a surrogate pair; both are kept as
 * U+FFFD. Records without a date are as old as their file; two that also have files of the same
 * time are ordered by their content's hash.
 *
 * @see <a href="https://hal.inria.fr/inria-00555588">Shapiro et al. 2011, A comprehensive study of
 *     Convergent and Commutative Replicated Data Types (last-writer-wins register)</a>
 */
@NullMarked
package org.posology.store;

import org.jspecify.annotations.NullMarked;
