package org.posology.job;

import java.util.function.Function;
import org.posology.store.FileReadings;
import org.posology.store.PartitionQueue;
import org.posology.store.RunLedger;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.RemotePartitioningManagerStepBuilder;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.QueueChannel;

/**
 * Workers read the partitions of a run: its own process puts them on the queue, and looks into the
 * job repository until all have ended.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkerSettings.class)
class QueuedPartitions {

  /** Nobody knows how many workers will come. */
  private static final int RANGES = 16;

  @Bean
  QueueChannel partitionRequests(PartitionQueue queue, Extractors extractors) {
    return new QueueChannel(queue.of(extractors.fingerprint(), StepExecutionRequest.class));
  }

  @Bean
  HandOver handOver(RunLedger runs, JobRepository repository, WorkerSettings settings) {
    return new HandOver(runs, repository, settings.report());
  }

  @Bean
  Step readFiles(
      HandOver handOver,
      FilePartitioner partitioner,
      @Qualifier("readFile") Step readFile,
      QueueChannel partitionRequests,
      Function<StepExecution, Runnable> filesProgress) {
    return handOver
        .step(ExtractJob.STEPS, partitionRequests, filesProgress)
        .partitioner(readFile.getName(), partitioner)
        .build();
  }

  @Bean
  Function<StepExecution, Runnable> filesProgress(FileReadings files, Progress progress) {
    return step -> new FilesProgress(files, progress, ExtractJob.parameter(step, JobStart.RUN));
  }

  @Bean
  Step readRanges(
      HandOver handOver,
      RangePartitioner partitioner,
      @Qualifier("readRange") Step readRange,
      QueueChannel partitionRequests,
      Function<StepExecution, Runnable> rangesProgress) {
    RemotePartitioningManagerStepBuilder step =
        handOver.step(ReextractJob.STEPS, partitionRequests, rangesProgress);
    return step.partitioner(readRange.getName(), partitioner).gridSize(RANGES).build();
  }

  @Bean
  Function<StepExecution, Runnable> rangesProgress(JobRepository repository, RereadTally tally) {
    return step -> new RangesProgress(repository, tally, step.getJobExecutionId());
  }
}
