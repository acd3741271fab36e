package org.posology.job;

import org.posology.store.ExtractorVersions;
import org.posology.store.RunLedger;
import org.posology.store.StoredArticles;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands around the job {@code reextract}. */
@Configuration(proxyBeanMethods = false)
class ReextractRunConfiguration {

  @Bean
  ReextractLaunch reextractLaunch(
      @Qualifier("reextract") Job job,
      JobStart start,
      JobHistory history,
      RereadTally tally,
      LaunchParts parts) {
    return new ReextractLaunch(job, start, history, tally, parts);
  }

  @Bean
  ReextractRun reextractRun(
      Extractors extractors,
      ExtractorVersions versions,
      RunLedger runs,
      StoredArticles articles,
      ReextractLaunch launch) {
    return new ReextractRun(extractors, versions, runs, articles, launch);
  }
}
