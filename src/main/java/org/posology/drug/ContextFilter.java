package org.posology.drug;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.posology.drug.Cues.Role;
import org.posology.drug.Term.Trust;

/**
 * Keeps the names that an article uses as drugs:
 *
 * <ol>
 *   <li>no part of something else ({@code insulin receptor}), no property ({@code diuretic
 *       effect});
 *   <li>what the body has too is dropped where it is measured ({@code serum calcium}), and
 *       everywhere in an article that measures it and never gives it;
 *   <li>what is mostly measured or eaten stays only where the article somewhere gives it.
 * </ol>
 */
final class ContextFilter {

  private static final int REACH = 3;
  private static final int FILLER_REACH = 6;

  /** Any piece of {@code 1:80,000}. */
  private static final Pattern FIGURE = Pattern.compile("[0-9:,]+");

  private final Cues cues;

  ContextFilter(Cues cues) {
    this.cues = cues;
  }

  Cues cues() {
    return cues;
  }

  /** All names found in one article, without those that are no drugs there. */
  List<Found> filter(List<Found> found) {
    List<Found> kept = new ArrayList<>();
    Set<String> given = new HashSet<>();
    Set<String> measured = new HashSet<>();
    Set<Found> listed = MeasuredLists.in(found, this::isMeasured, this::isGiven);
    for (Found name : found) {
      if (isMeasured(name) || listed.contains(name)) {
        measured.add(name.substance());
      } else if (isWhole(name)) {
        kept.add(name);
        if (name.term().trust() == Trust.DRUG || isGiven(name)) {
          given.add(name.substance());
          given.add(firstWord(name));
        }
      }
    }
    kept.removeIf(name -> !counts(name, given, measured));
    return kept;
  }

  private static boolean counts(Found name, Set<String> given, Set<String> measured) {
    return switch (name.term().trust()) {
      case DRUG -> true;
      case ENDOGENOUS ->
          given.contains(name.substance())
              || given.contains(name.term().key())
              || !measured.contains(name.substance());
      case GIVEN -> given.contains(name.substance());
    };
  }

  /** Who gets zinc sulfate gets zinc. */
  private static String firstWord(Found name) {
    String key = name.term().key();
    int space = key.indexOf(' ');
    return space < 0 ? key : key.substring(0, space);
  }

  /** Whether the words beside a name say that it is no drug here. */
  boolean denies(Found name) {
    return !isWhole(name) || isMeasured(name);
  }

  private boolean isWhole(Found name) {
    String behind = name.neighbour(1).equals("-") ? name.neighbour(2) : name.neighbour(1);
    boolean prefixed =
        name.neighbour(-1).equals("-") && cues.is(Role.PART_BEFORE, name.neighbour(-2));
    boolean property = name.term().kind() == DrugKind.CLASS && isProperty(name, behind);
    return !isPart(name) && !prefixed && !property && !isPast(name);
  }

  /** {@code prior chemotherapy, progressed on endocrine therapy}. */
  private boolean isPast(Found name) {
    String word = name.sentence().tokens().get(name.last()).lower();
    return name.term().kind() == DrugKind.CLASS
        && word.matches("(chemo)?therap(y|ies)|treatments?")
        && isBehind(name, Role.PAST_BEFORE);
  }

  /** {@code dopamine receptor}, {@code dopamine D2 receptor}, {@code target of rapamycin}. */
  private boolean isPart(Found name) {
    if (name.neighbour(-1).equals("of") && name.neighbour(-2).equals("target")) {
      return true;
    }
    int offset = name.neighbour(-1).equals("(") && name.neighbour(1).equals(")") ? 2 : 1;
    while (offset <= REACH && isNumberOrSign(name.neighbour(offset))) {
      offset++;
    }
    return cues.is(Role.PART_BEHIND, name.neighbour(offset));
  }

  private static boolean isNumberOrSign(String word) {
    boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
    return word.equals("-") || letter || isNumber(word);
  }

  private boolean isProperty(Found name, String behind) {
    boolean singular = !name.sentence().tokens().get(name.last()).form().endsWith("s");
    return singular && cues.is(Role.PROPERTY_BEHIND, behind);
  }

  private boolean isMeasured(Found name) {
    if (name.term().trust() == Trust.DRUG) {
      return false;
    }
    String behind = name.neighbour(1).equals("-") ? name.neighbour(2) : name.neighbour(1);
    return cues.is(Role.MEASURED_BEHIND, behind)
        || isBehind(name, Role.MEASURED_BEFORE)
        || isFollowedByMeasure(name)
        || isFiller(name);
  }

  /** {@code insulin plasma levels, insulin was measured}. */
  private boolean isFollowedByMeasure(Found name) {
    String next = name.neighbour(2);
    return (cues.is(Role.MEASURED_BEFORE, name.neighbour(1)) && cues.is(Role.MEASURED_BEHIND, next))
        || (name.neighbour(1).matches("was|were") && cues.is(Role.MEASURED_DONE, next));
  }

  /** {@code placebo (starch)}: what placebos are made of, where one stands near. */
  private boolean isFiller(Found name) {
    return cues.is(Role.FILLER, name.term().key())
        && IntStream.rangeClosed(-FILLER_REACH, FILLER_REACH)
            .anyMatch(offset -> cues.is(Role.FILLED, name.neighbour(offset)));
  }

  private boolean isBehind(Found name, Role role) {
    for (int offset = 1; offset <= REACH; offset++) {
      String word = name.neighbour(-offset);
      if (word.isEmpty() || (!Character.isLetterOrDigit(word.charAt(0)) && !word.equals("-"))) {
        return false;
      }
      if (cues.is(role, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isGiven(Found name) {
    if (isSolution(name)) {
      return true;
    }
    for (int offset = 1; offset <= REACH; offset++) {
      String before = name.neighbour(-offset);
      boolean dosed = cues.is(Role.UNIT, before) && isNumber(name.neighbour(-offset - 1));
      if (dosed || cues.is(Role.GIVEN_BEFORE, before)) {
        return true;
      }
      String behind = name.neighbour(offset);
      boolean dosedBehind = cues.is(Role.UNIT, name.neighbour(offset + 1)) && isNumber(behind);
      if ((dosedBehind && !isConcentration(name, offset + 2))
          || (offset <= 2 && cues.is(Role.GIVEN_BEHIND, behind))) {
        return true;
      }
    }
    return false;
  }

  /** {@code 1:80,000 epinephrine}, {@code 5% glucose}: a strength directly before the name. */
  private static boolean isSolution(Found name) {
    boolean ratio = false;
    int offset = -1;
    while (FIGURE.matcher(name.neighbour(offset)).matches()) {
      ratio |= name.neighbour(offset).contains(":");
      offset--;
    }
    boolean percent = name.neighbour(-1).equals("%") && isNumber(name.neighbour(-2));
    return (ratio && offset < -2) || percent;
  }

  private static boolean isConcentration(Found name, int offset) {
    return name.neighbour(offset).equals("/") && name.neighbour(offset + 1).matches("d?l|ml");
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }
}
