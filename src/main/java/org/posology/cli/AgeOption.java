package org.posology.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time as people write it: 26h, 90m, 2d, 30s. */
final class AgeOption implements ITypeConverter<Duration> {

  private static final Pattern AGE = Pattern.compile("([0-9]{1,6})([smhd])");

  @Override
  public Duration convert(String value) {
    Matcher age = AGE.matcher(value);
    if (!age.matches()) {
      throw new TypeConversionException(
          "'%s' is no time: a number, then s, m, h or d".formatted(value));
    }
    long number = Long.parseLong(age.group(1));
    return switch (age.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
