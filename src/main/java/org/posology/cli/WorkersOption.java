package org.posology.cli;

import java.util.Locale;
import org.posology.job.Workers;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Who reads. */
final class WorkersOption {

  @Option(
      names = "--workers",
      paramLabel = "local|remote",
      defaultValue = "local",
      converter = Names.class,
      description =
          "Who reads: this process, or those of posology worker, on any machine that has the"
              + " same files at the same place (default: local).")
  Workers workers = Workers.LOCAL;

  static final class Names implements ITypeConverter<Workers> {

    @Override
    public Workers convert(String value) {
      try {
        return Workers.valueOf(value.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + value + "': must be local or remote");
      }
    }
  }
}
