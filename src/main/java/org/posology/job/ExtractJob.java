package org.posology.job;

import org.posology.source.SourceRecord;
import org.posology.store.ArticleWriter;
import org.posology.store.FileClaim;
import org.posology.store.FileLedger;
import org.posology.store.ReadingWriter;
import org.posology.store.RejectedRecords;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code extract}: a step for each file, several at a time, and in each file chunk after
 * chunk. Its parameters name the run; the run's files are in the database.
 */
@Configuration(proxyBeanMethods = false)
class ExtractJob {

  static final String NAME = "extract";

  /** Name of the step that has the partitions. */
  static final String STEPS = "files";

  private static final String STEP = "#{stepExecution}";

  /** Spring Batch's default is Java serialization. */
  @Bean
  ExecutionContextSerializer contextSerializer() {
    return new JacksonExecutionContextStringSerializer();
  }

  @Bean
  Job extract(JobRepository repository, @Qualifier("readFiles") Step readFiles) {
    return new JobBuilder(NAME, repository).start(readFiles).build();
  }

  @Bean
  Step readFile(
      JobRepository repository,
      Settings settings,
      PlatformTransactionManager transactions,
      ChunkParts parts) {
    return new ChunkOrientedStepBuilder<SourceRecord, SourceRecord>(
            "file", repository, settings.chunkSize())
        .reader(parts.reader())
        .writer(parts.writer())
        .transactionManager(transactions)
        .listener(parts.end())
        .listener(parts.committed())
        .build();
  }

  /** What a step is made of: one of each for every file. */
  record ChunkParts(
      RecordReader reader,
      ChunkWriter writer,
      FileEnd end,
      ItemWriteListener<SourceRecord> committed) {}

  @Bean
  ChunkParts chunkParts(RecordReader reader, ChunkWriter writer, FileEnd end, Progress progress) {
    ItemWriteListener<SourceRecord> committed =
        new ItemWriteListener<>() {
          @Override
          public void afterWrite(Chunk<? extends SourceRecord> chunk) {
            progress.committed(chunk.size());
          }
        };
    return new ChunkParts(reader, writer, end, committed);
  }

  @Bean
  @StepScope
  FilePartitioner partitioner(FileLedger ledger, @Value(STEP) StepExecution step) {
    return new FilePartitioner(ledger, parameter(step, JobStart.RUN));
  }

  @Bean
  @StepScope
  FileStep fileStep(ExtractorPool extractors, @Value(STEP) StepExecution step) {
    return new FileStep(claim(step), new ReadAhead(extractors));
  }

  @Bean
  @StepScope
  RecordReader recordReader(
      FileLedger ledger, FileStep step, Settings settings, Progress progress) {
    return new RecordReader(ledger, step, settings.chunkSize(), progress);
  }

  @Bean
  @StepScope
  ChunkWriter chunkWriter(
      ChunkStore store,
      RejectedRecords rejected,
      FileLedger ledger,
      FileStep step,
      PlatformTransactionManager transactions,
      RunMeters meters) {
    return new ChunkWriter(store, rejected, ledger, step, transactions, meters);
  }

  @Bean
  @StepScope
  FileEnd fileEnd(FileLedger ledger, RecordReader reader, @Value(STEP) StepExecution step) {
    return new FileEnd(ledger, claim(step), reader);
  }

  @Bean
  ChunkStore chunkStore(ArticleWriter articles, ReadingWriter readings) {
    return new ChunkStore(articles, readings);
  }

  @Bean
  ExtractorPool extractorPool(Extractors extractors, Settings settings) {
    return new ExtractorPool(extractors, settings.threads());
  }

  @Bean
  Progress progress() {
    return new Progress();
  }

  static FileClaim claim(StepExecution step) {
    return new FileClaim(
        step.getExecutionContext().getString(FilePartitioner.FILE),
        (int) parameter(step, JobStart.EXTRACTOR),
        parameter(step, JobStart.RUN),
        step.getExecutionContext().getLong(PartitionWork.ATTEMPT, 0));
  }

  static long parameter(StepExecution step, String name) {
    Long value = step.getJobParameters().getLong(name);
    if (value == null) {
      throw new IllegalArgumentException("the job needs the parameter " + name);
    }
    return value;
  }
}
