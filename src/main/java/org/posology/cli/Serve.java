package org.posology.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.posology.document.PosologyException;
import org.posology.job.Schedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One process for those who want no timer: sync, again and again. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Stays, and runs sync at the times of a cron expression.",
      "A run that fails is logged; the next one goes on. Between runs the database is closed."
    })
final class Serve implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

  /** A clock may be set while we sleep. */
  private static final Duration NAP = Duration.ofSeconds(30);

  /** Set by picocli. */
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Mixin private Home home = new Home();

  @Option(
      names = "--cron",
      required = true,
      paramLabel = "\"M H D M W\"",
      description = "Minute, hour, day of month, month, day of week, such as: \"0 5 * * *\"")
  private String cron = "";

  @Option(names = "--zone", description = "Time zone of the expression (default: the machine's).")
  private ZoneId zone = ZoneId.systemDefault();

  @Option(
      names = "--overlap",
      paramLabel = "leave|wait",
      description =
          "When a run is due while another is under way: leave it out, or wait and run at once"
              + " behind it (default: leave).")
  private String overlap = "leave";

  @Override
  public Integer call() {
    Schedule.Overlap choice = overlap();
    Schedule schedule = schedule(choice);
    Instant planned = Instant.now();
    Instant ended = planned;
    while (true) {
      planned = schedule.next(planned, ended);
      LOG.info("next sync at {}", planned.atZone(zone));
      if (!sleepUntil(planned)) {
        return ExitCode.COMPLETE;
      }
      sync(choice == Schedule.Overlap.WAIT);
      ended = Instant.now();
    }
  }

  private Schedule.Overlap overlap() {
    try {
      return Schedule.Overlap.valueOf(overlap.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--overlap is " + overlap + ": must be leave or wait", e);
    }
  }

  private Schedule schedule(Schedule.Overlap choice) {
    try {
      return Schedule.of(cron, zone, choice);
    } catch (PosologyException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** Whether it is time; not, where somebody wants the process to end. */
  private static boolean sleepUntil(Instant then) {
    try {
      for (Instant now = Instant.now(); now.isBefore(then); now = Instant.now()) {
        Duration left = Duration.between(now, then);
        Thread.sleep(Math.min(left.toMillis() + 1, NAP.toMillis()));
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void sync(boolean wait) {
    try {
      int code = Sync.run(home, false, wait);
      LOG.info("sync ended with exit code {}", code);
    } catch (PosologyException e) {
      LOG.error("sync failed: {}", e.getMessage());
    } catch (RuntimeException e) {
      // whatever it was, the next run may be well
      LOG.error("sync failed", e);
    }
  }
}
