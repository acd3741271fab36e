package org.posology.spec;

import java.util.ArrayList;
import java.util.List;

/** Text whose tokens stood apart, joined again, with the place of each character. */
public record Joined(String text, List<Integer> places) {

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

  /**
   * A blank beside a point, comma, dash or slash between figures or letters, or before a mark that
   * closes.
   */
  private static boolean isGap(String text, int at) {
    if (text.charAt(at) != ' ') {
      return false;
    }
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    boolean pointAfter =
        ".,".indexOf(after) >= 0 && Character.isDigit(before) && digit(text, at + 3);
    boolean pointBefore =
        ".,".indexOf(before) >= 0 && Character.isDigit(after) && digit(text, at - 3);
    return closes(text, at + 1)
        || "([".indexOf(before) >= 0
        || pointAfter
        || pointBefore
        || "-/".indexOf(after) >= 0
        || "-/".indexOf(before) >= 0;
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
