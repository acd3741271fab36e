package org.posology.job;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The run's own process reads its partitions, several at a time. */
@Configuration(proxyBeanMethods = false)
class LocalPartitions {

  @Bean
  Step readFiles(
      JobRepository repository,
      FilePartitioner partitioner,
      @Qualifier("readFile") Step readFile,
      @Qualifier("partitions") ThreadPoolTaskExecutor partitions) {
    return new StepBuilder(ExtractJob.STEPS, repository)
        .partitioner(readFile.getName(), partitioner)
        .step(readFile)
        .taskExecutor(partitions)
        .build();
  }

  @Bean
  Step readRanges(
      JobRepository repository,
      Settings settings,
      RangePartitioner partitioner,
      @Qualifier("readRange") Step readRange,
      @Qualifier("partitions") ThreadPoolTaskExecutor partitions) {
    return new StepBuilder(ReextractJob.STEPS, repository)
        .partitioner(readRange.getName(), partitioner)
        .step(readRange)
        .gridSize(settings.threads())
        .taskExecutor(partitions)
        .build();
  }

  /** Files that are read at once. */
  @Bean
  ThreadPoolTaskExecutor partitions(Settings settings) {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(settings.threads());
    executor.setThreadNamePrefix("file-");
    return executor;
  }
}
