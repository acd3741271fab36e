package org.posology.job;

import org.posology.store.ExtractorVersions;
import org.posology.store.Promotion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What deals with versions, and reads no article. */
@Configuration(proxyBeanMethods = false)
class VersionsConfiguration {

  @Bean
  Versions versions(
      ExtractorVersions versions, Promotion promotion, PlatformTransactionManager transactions) {
    return new Versions(versions, promotion, transactions);
  }
}
