/**
 * The main job: the one place that knows Spring Batch.
 *
 * <p>Entry point: {@link Jobs}. One run of {@code extract}, from the outside in: {@link ExtractRun}
 * (lock, recovery, launch, report), {@link ExtractJob} (one partition a file, chunks inside),
 * {@link RecordReader} and {@link ChunkWriter} (one chunk), {@link ChunkStore} (what happens to its
 * records).
 *
 * <p>What is committed, and how far a file is read, stands in the {@code file_reading} table and
 * moves in the chunk's own transaction. Spring Batch's job repository is in the same database and
 * the same transactions; but to go on after a crash does not depend on it, so that a run may name
 * other files than the one that died, and no state of the repository can block it.
 *
 * <p>Partitions are read by the run's own process ({@link LocalPartitions}), or by others: {@link
 * HandOver} puts them on a queue in the same database, {@link Worker} takes them, {@link
 * PartitionWork} is what it does with one. A worker that dies, hangs or leaves is followed by
 * another, which goes on behind the last chunk that was committed.
 *
 * <p>Known limits: one run of {@code extract} at a time a database.
 */
@NullMarked
package org.posology.job;

import org.jspecify.annotations.NullMarked;
