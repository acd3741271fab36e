package org.posology.job;

import org.posology.store.ArticleSelection;
import org.posology.store.DueArticles;
import org.posology.store.ReadingWriter;
import org.posology.store.StoredArticle;
import org.posology.store.StoredArticles;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The job {@code reextract}: a step for each range of article ids, several at a time, and in each
 * range chunk after chunk of the articles that are due.
 */
@Configuration(proxyBeanMethods = false)
class ReextractJob {

  static final String NAME = "reextract";

  /** Name of the step that has the partitions. */
  static final String STEPS = "ranges";

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String STEP = "#{stepExecution}";

  /** The selection as the job's parameter, which has to tell it all. */
  static String request(ArticleSelection selection) {
    return MAPPER.writeValueAsString(selection);
  }

  @Bean
  Job reextract(JobRepository repository, @Qualifier("readRanges") Step readRanges) {
    return new JobBuilder(NAME, repository).start(readRanges).build();
  }

  @Bean
  Step readRange(
      JobRepository repository,
      Settings settings,
      PlatformTransactionManager transactions,
      DueReader reader,
      RereadWriter writer) {
    return new ChunkOrientedStepBuilder<StoredArticle, StoredArticle>(
            "range", repository, settings.chunkSize())
        .reader(reader)
        .writer(writer)
        .transactionManager(transactions)
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  @StepScope
  RangePartitioner rangePartitioner(
      StoredArticles articles, Settings settings, @Value(STEP) StepExecution step) {
    return new RangePartitioner(due(articles, step), settings.chunkSize());
  }

  @Bean
  @StepScope
  DueReader dueReader(StoredArticles articles, Settings settings, @Value(STEP) StepExecution step) {
    return new DueReader(
        due(articles, step),
        RangePartitioner.range(step.getExecutionContext()),
        settings.chunkSize());
  }

  @Bean
  @StepScope
  RereadWriter rereadWriter(
      StoredArticles articles,
      RereadWriter.RereadParts parts,
      RereadTally tally,
      PlatformTransactionManager transactions,
      @Value(STEP) StepExecution step) {
    return new RereadWriter(due(articles, step), extractor(step), parts, tally, transactions);
  }

  @Bean
  RereadWriter.RereadParts rereadParts(ExtractorPool extractors, ReadingWriter readings) {
    return new RereadWriter.RereadParts(extractors, readings);
  }

  @Bean
  RereadTally rereadTally(Progress progress, RunMeters meters) {
    return new RereadTally(progress, meters);
  }

  private static DueArticles due(StoredArticles articles, StepExecution step) {
    String request = String.valueOf(step.getJobParameters().getString("request"));
    return articles.due(extractor(step), MAPPER.readValue(request, ArticleSelection.class));
  }

  private static int extractor(StepExecution step) {
    return (int) ExtractJob.parameter(step, JobStart.EXTRACTOR);
  }
}
