package org.posology.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The receiving end of a {@link PartitionQueue}. A request is deleted in a transaction that lasts
 * as long as the work that it asks for; the work's own transactions are others, on other
 * connections. If the worker dies, its request is there again at once.
 *
 * <p>A worker that hangs does not end its connection, and neither does a machine that lost its
 * power. So each connection has to be heard of, or PostgreSQL ends it; and the worker that was not
 * heard of learns that it may not go on.
 */
public final class Deliveries implements AutoCloseable {

  private static final int BEATS = 3;

  private final HikariDataSource dataSource;
  private final JdbcChannelMessageStore messages;
  private final TransactionTemplate transaction;
  private final Duration silence;

  /** A thread a connection: one that does not answer must not keep others from being heard of. */
  private final ScheduledExecutorService clock;

  /**
   * What is agreed with the server.
   *
   * @param silence after so much of it the server takes a request back
   * @param most requests that are worked on at once
   */
  public record Terms(Duration silence, int most) {}

  /**
   * Opens connections of its own to a database.
   *
   * @param dataSource another pool of the same database
   * @param fingerprint of the extractor version whose requests are taken
   * @param request what the requests are
   */
  Deliveries(DataSource dataSource, String fingerprint, Class<?> request, Terms terms) {
    this.silence = terms.silence();
    this.clock = Executors.newScheduledThreadPool(terms.most(), Deliveries::daemon);
    this.dataSource = pool(dataSource, terms);
    this.messages = PartitionQueue.messages(this.dataSource, fingerprint, request);
    DataSourceTransactionManager transactions = new DataSourceTransactionManager(this.dataSource);
    // what happens inside must not think that it is part of this transaction
    transactions.setTransactionSynchronization(
        AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER);
    this.transaction = new TransactionTemplate(transactions);
  }

  private static HikariDataSource pool(DataSource dataSource, Terms terms) {
    try {
      HikariConfig config = new HikariConfig();
      dataSource.unwrap(HikariDataSource.class).copyStateTo(config);
      config.setPoolName("deliveries");
      config.setMaximumPoolSize(terms.most());
      config.setMinimumIdle(0);
      config.setConnectionInitSql(SessionSettings.forSilence(terms.silence()));
      config.addDataSourceProperty("socketTimeout", Long.toString(terms.silence().toSeconds()));
      return new HikariDataSource(config);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("no connections for deliveries", e);
    }
  }

  /**
   * Takes the next request, if there is one. If the work throws, the request is there again.
   *
   * @param work what to do with it
   * @param lost called, while the work goes on, when the request is no longer ours
   * @return whether there was one
   */
  public boolean take(Consumer<Object> work, Runnable lost) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              Message<?> message = messages.pollMessageFromGroup(PartitionQueue.NAME);
              if (message != null) {
                whileHeardOf(() -> work.accept(message.getPayload()), lost);
              }
              return message != null;
            }));
  }

  private void whileHeardOf(Runnable work, Runnable lost) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    long pause = silence.toMillis() / BEATS;
    Future<?> beats =
        clock.scheduleAtFixedRate(
            () -> beat(connection, lost), pause, pause, TimeUnit.MILLISECONDS);
    try {
      work.run();
    } finally {
      beats.cancel(false);
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private static void beat(Connection connection, Runnable lost) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
    } catch (SQLException e) {
      lost.run();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "heartbeat");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    dataSource.close();
  }
}
