package org.posology.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * What each connection asks of PostgreSQL, so that the locks of a machine that is no longer there
 * are freed within half a minute, not within hours. What the server's system does not have is left
 * as it is.
 */
final class SessionSettings implements BeanPostProcessor {

  private final String sql;

  private SessionSettings(String sql) {
    this.sql = sql;
  }

  /** For processes that nobody waits for. */
  static SessionSettings forAll() {
    return new SessionSettings(Sql.read("session.sql").formatted("0"));
  }

  /** For workers: a transaction in which nothing happens for so long is ended. */
  static SessionSettings forWorker(Duration silence) {
    return new SessionSettings(forSilence(silence));
  }

  static String forSilence(Duration silence) {
    return Sql.read("session.sql").formatted(Long.toString(silence.toMillis()));
  }

  /** Only where the operator has not asked for something else. */
  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool && pool.getConnectionInitSql() == null) {
      pool.setConnectionInitSql(sql);
    }
    return bean;
  }
}
