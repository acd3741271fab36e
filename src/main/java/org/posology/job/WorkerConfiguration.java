package org.posology.job;

import java.util.List;
import org.posology.store.DatabaseStatus;
import org.posology.store.Deliveries;
import org.posology.store.FileLedger;
import org.posology.store.PartitionAttempts;
import org.posology.store.PartitionQueue;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a worker is made of, besides the steps that it reads partitions with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkerSettings.class)
class WorkerConfiguration {

  @Bean
  Deliveries deliveries(
      PartitionQueue queue, Extractors extractors, Settings settings, WorkerSettings workers) {
    return queue.deliveries(
        extractors.fingerprint(),
        StepExecutionRequest.class,
        new Deliveries.Terms(workers.silence(), settings.threads()));
  }

  @Bean
  PartitionWork partitionWork(
      JobRepository repository,
      @Qualifier("readFile") Step readFile,
      @Qualifier("readRange") Step readRange,
      PartitionWork.Ledgers ledgers,
      WorkerSettings settings) {
    return new PartitionWork(
        repository, List.of(readFile, readRange), ledgers, settings.attempts());
  }

  @Bean
  PartitionWork.Ledgers ledgers(PartitionAttempts attempts, FileLedger files) {
    return new PartitionWork.Ledgers(attempts, files);
  }

  @Bean
  Worker worker(
      Deliveries deliveries,
      PartitionWork work,
      DatabaseStatus database,
      Extractors extractors,
      Worker.Terms terms) {
    return new Worker(deliveries, work, database, extractors.fingerprint(), terms);
  }

  @Bean
  Worker.Terms workerTerms(Settings settings, WorkerSettings workers) {
    return new Worker.Terms(settings.threads(), workers.poll());
  }
}
