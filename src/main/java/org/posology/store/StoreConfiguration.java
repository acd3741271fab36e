package org.posology.store;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The workers of this package as beans, and the embedded server where no other is configured. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

  /** Used only where nobody has set {@code spring.datasource.url}. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(
      name = "spring.datasource.url",
      havingValue = "embedded",
      matchIfMissing = true)
  static class Embedded {

    @Bean
    EmbeddedDatabase embeddedDatabase(@Value("${posology.database.directory}") Path directory) {
      return EmbeddedDatabase.open(directory.toAbsolutePath());
    }

    @Bean
    JdbcConnectionDetails connectionDetails(EmbeddedDatabase database) {
      return new JdbcConnectionDetails() {
        @Override
        public String getUsername() {
          return database.user();
        }

        @Override
        public String getPassword() {
          return database.password();
        }

        @Override
        public String getJdbcUrl() {
          return database.url();
        }
      };
    }
  }

  /** A chunk may be silent for longer than a delivery: it waits for extractors. */
  @Bean
  static SessionSettings sessionSettings(
      @Value("${posology.worker:false}") boolean worker,
      @Value("${posology.workers.silence}") Duration silence) {
    return worker ? SessionSettings.forWorker(silence.multipliedBy(2)) : SessionSettings.forAll();
  }

  @Bean
  PartitionQueue partitionQueue(DataSource dataSource) {
    return new PartitionQueue(dataSource);
  }

  @Bean
  PartitionAttempts partitionAttempts(DataSource dataSource) {
    return new PartitionAttempts(dataSource);
  }

  @Bean
  SpringBatchTables springBatchTables() {
    return new SpringBatchTables();
  }

  @Bean
  ExtractorVersions extractorVersions(DataSource dataSource) {
    return new ExtractorVersions(dataSource);
  }

  @Bean
  ReadOnlyQuery readOnlyQuery(DataSource dataSource, ObjectProvider<EmbeddedDatabase> embedded) {
    EmbeddedDatabase database = embedded.getIfAvailable();
    return new ReadOnlyQuery(database == null ? dataSource : database.reader());
  }

  @Bean
  StoredArticles storedArticles(DataSource dataSource) {
    return new StoredArticles(dataSource);
  }

  @Bean
  Promotion promotion(DataSource dataSource) {
    return new Promotion(dataSource);
  }

  @Bean
  VersionDiff versionDiff(DataSource dataSource) {
    return new VersionDiff(dataSource);
  }

  @Bean
  VersionUse versionUse(DataSource dataSource) {
    return new VersionUse(dataSource);
  }

  @Bean
  Pruning pruning(DataSource dataSource) {
    return new Pruning(dataSource);
  }

  @Bean
  Curations curations(DataSource dataSource) {
    return new Curations(dataSource);
  }

  @Bean
  Explanations explanations(DataSource dataSource) {
    return new Explanations(dataSource);
  }

  @Bean
  CurationQueue curationQueue(DataSource dataSource) {
    return new CurationQueue(dataSource);
  }

  @Bean
  AssertionExport assertionExport(DataSource dataSource) {
    return new AssertionExport(dataSource);
  }

  @Bean
  CuratedGold curatedGold(DataSource dataSource) {
    return new CuratedGold(dataSource);
  }

  @Bean
  RunLedger runLedger(DataSource dataSource) {
    return new RunLedger(dataSource);
  }

  @Bean
  FileLedger fileLedger(DataSource dataSource) {
    return new FileLedger(dataSource);
  }

  @Bean
  FileReadings fileReadings(DataSource dataSource) {
    return new FileReadings(dataSource);
  }

  @Bean
  NlmLedger nlmLedger(DataSource dataSource) {
    return new NlmLedger(dataSource);
  }

  @Bean
  ArticleWriter articleWriter(DataSource dataSource) {
    return new ArticleWriter(dataSource);
  }

  @Bean
  ReadingWriter readingWriter(DataSource dataSource) {
    return new ReadingWriter(dataSource);
  }

  @Bean
  RejectedRecords rejectedRecords(DataSource dataSource) {
    return new RejectedRecords(dataSource);
  }

  @Bean
  Health health(DataSource dataSource) {
    return new Health(dataSource);
  }

  @Bean
  RunReports runReports(DataSource dataSource) {
    return new RunReports(dataSource);
  }

  @Bean
  RunLocks runLocks(DataSource dataSource) {
    return new RunLocks(dataSource);
  }

  @Bean
  DatabaseStatus databaseStatus(DataSource dataSource) {
    return new DatabaseStatus(dataSource);
  }
}
