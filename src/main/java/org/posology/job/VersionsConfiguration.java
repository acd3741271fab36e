package org.posology.job;

import org.posology.store.ExtractorVersions;
import org.posology.store.Promotion;
import org.posology.store.Pruning;
import org.posology.store.VersionDiff;
import org.posology.store.VersionUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What deals with versions, and reads no article. */
@Configuration(proxyBeanMethods = false)
class VersionsConfiguration {

  @Bean
  Versions versions(
      ExtractorVersions versions,
      Promotion promotion,
      VersionDiff diff,
      VersionUse use,
      PlatformTransactionManager transactions) {
    return new Versions(versions, promotion, diff, use, transactions);
  }

  @Bean
  Pruner pruner(Pruning pruning, Settings settings, PlatformTransactionManager transactions) {
    return new Pruner(pruning, settings, transactions);
  }
}
