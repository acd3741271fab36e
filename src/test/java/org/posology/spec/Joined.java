package org.posology.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text whose tokens stood apart, joined again, with the place of each character. */
public record Joined(String text, List<Integer> places) {

  private static final String POINTS = ".,\u00b7";
  private static final Pattern NEGATIVE = Pattern.compile(" - [0-9]+ [.] [0-9]");

  /** Joins what a corpus of tokens set apart. */
  public static Joined of(String apart) {
    StringBuilder text = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < apart.length(); i++) {
      places.add(text.length());
      if (!isGap(apart, i)) {
        text.append(apart.charAt(i));
      }
    }
    places.add(text.length());
    return new Joined(text.toString(), places);
  }

  private static boolean isGap(String text, int at) {
    if (text.charAt(at) != ' ' || startsNegative(text, at)) {
      return false;
    }
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return isBracket(text, at, before)
        || isPoint(text, at, before, after)
        || isUnit(before, after)
        || "-/".indexOf(after) >= 0
        || "-/".indexOf(before) >= 0;
  }

  /** Before a minus that follows a word, as in {@code by - 0 . 3}; {@code GLP - 1} is none. */
  private static boolean startsNegative(String text, int at) {
    return at > 0
        && !Character.isDigit(text.charAt(at - 1))
        && NEGATIVE.matcher(text).region(at, text.length()).lookingAt();
  }

  /** Inside a bracket, before a mark that closes, or in {@code HbA ( 1c )}. */
  private static boolean isBracket(String text, int at, char before) {
    return "([".indexOf(before) >= 0 || closes(text, at + 1) || text.startsWith(" ( 1c )", at);
  }

  /** Beside the point or comma of a figure. */
  private static boolean isPoint(String text, int at, char before, char after) {
    boolean pointAfter =
        POINTS.indexOf(after) >= 0 && Character.isDigit(before) && digit(text, at + 3);
    boolean pointBefore =
        POINTS.indexOf(before) >= 0 && Character.isDigit(after) && digit(text, at - 3);
    return pointAfter || pointBefore;
  }

  /** Between the micro sign, or Greek mu, and the gram. */
  private static boolean isUnit(char before, char after) {
    return "\u00b5\u03bc".indexOf(before) >= 0 && after == 'g';
  }

  /** A mark that stands at the end of what is before it: a comma, not the point of {@code .5}. */
  private static boolean closes(String text, int at) {
    return at < text.length() && ",.;:)]%".indexOf(text.charAt(at)) >= 0 && !digit(text, at + 1);
  }

  private static boolean digit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  /** Where the character stands now that stood at this place. */
  public int at(int place) {
    return places.get(place);
  }
}
