package org.posology.job;

import org.posology.store.DatabaseStatus;
import org.posology.store.ExtractorVersions;
import org.posology.store.FileLedger;
import org.posology.store.FileReadings;
import org.posology.store.RejectedRecords;
import org.posology.store.RunLedger;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands around the job: history, launch, report. */
@Configuration(proxyBeanMethods = false)
class ExtractRunConfiguration {

  @Bean
  JobHistory jobHistory(JobRepository repository, JobOperator operator) {
    return new JobHistory(repository, operator);
  }

  @Bean
  JobStart jobStart(JobOperator operator, JobHistory history) {
    return new JobStart(operator, history);
  }

  @Bean
  ExtractLaunch extractLaunch(
      @Qualifier("extract") Job job, JobStart start, JobHistory history, LaunchParts parts) {
    return new ExtractLaunch(job, start, history, parts);
  }

  @Bean
  LaunchParts launchParts(Progress progress, Settings settings, RunLedger runs) {
    return new LaunchParts(progress, settings, runs);
  }

  @Bean
  ExtractRun extractRun(
      Extractors extractors,
      ExtractorVersions versions,
      RunLedger runs,
      FileLedger files,
      ExtractLaunch launch) {
    return new ExtractRun(extractors, versions, runs, files, launch);
  }

  @Bean
  Reporter reporter(
      FileReadings files, RejectedRecords rejected, DatabaseStatus database, Settings settings) {
    return new Reporter(files, rejected, database, settings.rejectLimit());
  }
}
