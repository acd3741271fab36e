package org.posology.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posology.job.OtherVersionException;
import org.posology.job.WorkerProcess;
import org.posology.model.ModelSet;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** One of many processes that read what {@code extract --workers remote} puts on the queue. */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the files that extract --workers remote (or reextract) hands out, until it is ended.",
      "May come and go at any time, also by kill -9: what it has not committed another one reads."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:has waited for --leave-after without work",
      "1:failed: the database is gone, or a file is not there",
      "2:wrong usage",
      "4:all that is under way is for another extractor version",
      "143:was told to end (SIGTERM)"
    })
final class WorkerCommand implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Option(
      names = "--leave-after",
      paramLabel = "TIME",
      converter = Time.class,
      description = "Leave after so long without work, such as: 90s, 10m (default: never).")
  private @Nullable Duration patience;

  @Override
  public Integer call() {
    ModelSet models = ModelSet.load(home.models(), home.config());
    try {
      long read = WorkerProcess.run(home.config(), Extract.extractors(models), patience);
      System.out.println("read " + read + " partitions");
      return ExitCode.COMPLETE;
    } catch (OtherVersionException e) {
      System.err.println("posology: " + e.getMessage());
      return ExitCode.OTHER_VERSION;
    }
  }

  static final class Time implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String value) {
      try {
        return DurationStyle.detectAndParse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + value + "': must be a time, such as 90s or 10m");
      }
    }
  }
}
