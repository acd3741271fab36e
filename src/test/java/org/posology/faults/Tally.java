package org.posology.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of one fault: a row of the table.
 *
 * @param fault its name
 * @param tried how often
 * @param wentOn how often the next run ended well by itself
 * @param lost rows that the undisturbed load has, and the disturbed one had not
 * @param surplus rows that the disturbed load had, at any time, and the undisturbed one has not
 * @param skipped why it could not be tried, or null
 */
record Tally(
    String fault, int tried, int wentOn, long lost, long surplus, @Nullable String skipped) {

  private static final Path FILE = Path.of("target", "faults.md");
  private static final String HEAD =
      """
      | fault | tried | went on by itself | rows lost | rows too many |
      | --- | --- | --- | --- | --- |
      """;

  /** One try. */
  record Attempt(boolean wentOn, long lost, long surplus) {}

  static Tally of(Fault fault) {
    return new Tally(fault.name(), 0, 0, 0, 0, null);
  }

  static Tally skipped(Fault fault, String why) {
    return new Tally(fault.name(), 0, 0, 0, 0, why);
  }

  Tally plus(Attempt attempt) {
    return new Tally(
        fault,
        tried + 1,
        wentOn + (attempt.wentOn() ? 1 : 0),
        lost + attempt.lost(),
        surplus + attempt.surplus(),
        null);
  }

  boolean isHarmless() {
    return tried == wentOn && lost == 0 && surplus == 0;
  }

  static void print(List<Tally> table) throws IOException {
    String text = HEAD + table.stream().map(Tally::row).collect(Collectors.joining());
    System.out.println(text);
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, text);
  }

  private String row() {
    return skipped == null
        ? "| %s | %d | %d | %d | %d |%n".formatted(fault, tried, wentOn, lost, surplus)
        : "| %s | not tried: %s | | | |%n".formatted(fault, skipped);
  }
}
