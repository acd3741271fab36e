package org.posology.store;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How things stand, in a few numbers, for those who watch over many systems. */
public final class Health {

  private final JdbcTemplate jdbc;

  /**
   * The last runs of a command.
   *
   * @param lastSuccess in seconds since 1970, NaN if there was none
   * @param lastEnd in seconds since 1970
   * @param isWell whether the last one that ended was complete
   */
  public record Command(String name, double lastSuccess, double lastEnd, boolean isWell) {}

  /**
   * How things stand.
   *
   * @param due articles that the version at the top has not read as they stand
   * @param waiting files that are not read to their end
   * @param rejected records that are kept as rejected
   * @param lookAgain decisions of curators to look at again
   * @param behind files that NLM offered to the last sync, and that are not read
   * @param lastFile when one of NLM's files was last read, in seconds since 1970
   */
  public record Figures(
      List<Command> commands,
      double due,
      double waiting,
      double rejected,
      double lookAgain,
      double behind,
      double lastFile) {

    public static final Figures UNKNOWN =
        new Figures(
            List.of(), Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    public Figures {
      commands = List.copyOf(commands);
    }
  }

  public Health(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /** Asks the database. With millions of articles that takes seconds. */
  public Figures read() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            Sql.read("health.sql"),
            (row, number) ->
                new Figures(
                    commands(),
                    row.getDouble("due"),
                    row.getDouble("waiting"),
                    row.getDouble("rejected"),
                    row.getDouble("look_again"),
                    row.getDouble("behind"),
                    row.getDouble("last_file"))));
  }

  private List<Command> commands() {
    return jdbc.query(
        "SELECT command, coalesce(extract(epoch FROM max(ended) FILTER (WHERE status = 'complete')),"
            + " 'NaN')::double precision AS success, extract(epoch FROM max(ended)) AS last,"
            + " (array_agg(status ORDER BY ended DESC, id DESC))[1] = 'complete' AS well"
            + " FROM run WHERE ended IS NOT NULL GROUP BY command ORDER BY command",
        (row, number) ->
            new Command(
                row.getString("command"),
                row.getDouble("success"),
                row.getDouble("last"),
                row.getBoolean("well")));
  }
}
