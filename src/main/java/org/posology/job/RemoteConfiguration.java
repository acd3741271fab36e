package org.posology.job;

import org.posology.store.ExtractorVersions;
import org.posology.store.NlmLedger;
import org.posology.store.RunLedger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What {@code sync} and {@code fetch} are made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RemoteSettings.class)
class RemoteConfiguration {

  @Bean
  Deletions deletions(
      ChunkStore store,
      ExtractorVersions versions,
      Extractors extractors,
      ObjectProvider<ExtractorPool> pool,
      PlatformTransactionManager transactions,
      Settings settings) {
    return new Deletions(store, versions, extractors, pool, transactions, settings.chunkSize());
  }

  @Bean
  RemoteRuns remoteRuns(
      RemoteSettings settings,
      Extractors extractors,
      ExtractorVersions versions,
      RunLedger runs,
      RemoteRuns.SyncParts parts) {
    return new RemoteRuns(settings, extractors, versions, runs, parts);
  }

  @Bean
  RemoteRuns.SyncParts syncParts(NlmLedger ledger, Deletions deletions) {
    return new RemoteRuns.SyncParts(ledger, deletions);
  }
}
