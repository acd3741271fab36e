package org.posology.store;

import javax.sql.DataSource;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.JsonChannelMessageStorePreparedStatementSetter;
import org.springframework.integration.jdbc.store.channel.JsonMessageRowMapper;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.integration.store.MessageGroupQueue;

/**
 * Requests to read a partition, with a queue for each extractor version. They are JSON: nothing
 * that comes out of the table is deserialized but this one type.
 */
public final class PartitionQueue {

  static final String NAME = "partitions";

  private final DataSource dataSource;

  public PartitionQueue(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The queue, to put requests in.
   *
   * @param fingerprint of the extractor version that is to read
   * @param request what the requests are
   */
  public MessageGroupQueue of(String fingerprint, Class<?> request) {
    return new MessageGroupQueue(messages(dataSource, fingerprint, request), NAME);
  }

  /**
   * The queue, to take requests from.
   *
   * @param fingerprint of the extractor version that reads
   * @param request what the requests are
   */
  public Deliveries deliveries(String fingerprint, Class<?> request, Deliveries.Terms terms) {
    return new Deliveries(dataSource, fingerprint, request, terms);
  }

  static JdbcChannelMessageStore messages(
      DataSource dataSource, String fingerprint, Class<?> request) {
    JdbcChannelMessageStore messages = new JdbcChannelMessageStore(dataSource);
    messages.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
    messages.setRegion(fingerprint);
    messages.setPreparedStatementSetter(new JsonChannelMessageStorePreparedStatementSetter());
    messages.setMessageRowMapper(new JsonMessageRowMapper(request.getPackageName()));
    messages.afterPropertiesSet();
    return messages;
  }
}
