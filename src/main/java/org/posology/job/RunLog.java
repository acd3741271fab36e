package org.posology.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the log for each run that ends, with what it counted as fields: for programs that read
 * the log. People have the report, so it is off unless the log is for programs.
 */
final class RunLog {

  private static final Logger LOG = LoggerFactory.getLogger("org.posology.run");
  private static final JsonMapper MAPPER = new JsonMapper();

  private RunLog() {}

  /**
   * Writes the line.
   *
   * @param counts as JSON, as the database keeps them
   */
  static void ended(String command, long run, String status, String counts) {
    LOG.atInfo()
        .addKeyValue("command", command)
        .addKeyValue("run", run)
        .addKeyValue("status", status)
        .addKeyValue("counts", MAPPER.readValue(counts, Object.class))
        .log("{} ended: {}", command, status);
  }
}
