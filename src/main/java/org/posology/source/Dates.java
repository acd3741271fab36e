package org.posology.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as records write them. */
final class Dates {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[6-9]|20|21)\\d\\d(?!\\d)");

  private Dates() {}

  /** The first number in it that can be a year, or null. */
  static @Nullable Integer year(String date) {
    Matcher matcher = YEAR.matcher(date);
    return matcher.find() ? Integer.valueOf(matcher.group()) : null;
  }

  /** The date of these parts, or null where they are none. */
  static @Nullable LocalDate of(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }
}
