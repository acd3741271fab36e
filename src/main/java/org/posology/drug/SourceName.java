package org.posology.drug;

import java.util.List;
import java.util.regex.Pattern;
import org.posology.drug.Term.CaseRule;

/**
 * One row of a source of names.
 *
 * @param concept id of what it names
 * @param name as the source writes it
 * @param type {@code preferred, synonym, brand, salt_form, ingredient:IN, class:entry, …}
 * @param source short name of the list
 */
record SourceName(String concept, String name, String type, String source) {

  private static final int LONGEST = 60;
  private static final int MOST_TOKENS = 8;
  private static final int ACRONYM = 5;
  private static final Pattern CODE =
      Pattern.compile("[A-Za-z]{1,6}[- ]?(\\d{3,}|\\d+[-,.]\\d{3,})[A-Z]{0,2}");

  String key() {
    return Folding.key(name);
  }

  DrugKind kind() {
    if (isCode()) {
      return DrugKind.CODE;
    }
    return switch (type) {
      case "brand" -> DrugKind.BRAND;
      case "salt_form", "ingredient:PIN" -> DrugKind.SALT;
      case "ingredient:MIN" -> DrugKind.COMBINATION;
      case "class:pref", "class:entry" -> DrugKind.CLASS;
      default -> DrugKind.DRUG;
    };
  }

  /** How near a row is to the name that everyone uses; the lowest of a key's rows is taken. */
  int rank() {
    return switch (type) {
      case "preferred", "ingredient:IN" -> 0;
      case "chemical:pref" -> concept.startsWith("DB") ? 0 : 6;
      case "class:pref", "class:entry" -> 1;
      case "salt_form", "ingredient:MIN" -> 2;
      case "ingredient:PIN", "synonym" -> 3;
      case "chemical:entry" -> concept.startsWith("DB") ? 3 : 7;
      default -> 5;
    };
  }

  CaseRule caseRule() {
    if (isAcronym() && !isCode()) {
      return CaseRule.UPPER;
    }
    return kind() == DrugKind.BRAND || isCode() ? CaseRule.CAPITAL : CaseRule.ANY;
  }

  /**
   * Whether a text could have this name: not too long, not turned about a comma, and no short
   * acronym, of which nearly all mean something else in most articles that have them.
   */
  boolean usable() {
    String key = key();
    boolean speaks = key.chars().filter(Character::isLetter).count() > 1;
    return name.length() <= LONGEST
        && key.chars().filter(c -> c == ' ').count() < MOST_TOKENS
        && speaks
        && name.indexOf(", ") < 0
        && (!isAcronym() || startsWithDigits() || isCode())
        && (key.length() > 4 || startsWithDigits() || rank() == 0);
  }

  private boolean startsWithDigits() {
    return name.matches("\\d[-' ]?[A-Z]{2,}|\\dTC");
  }

  private boolean isAcronym() {
    long letters = name.chars().filter(Character::isLetter).count();
    boolean lower = name.chars().skip(1).anyMatch(Character::isLowerCase);
    return letters <= ACRONYM && (!lower || letters <= 3);
  }

  private boolean isCode() {
    return CODE.matcher(name).matches();
  }

  /** The name, and its variants in number and about its comma. */
  List<String> variants() {
    return NameVariants.of(this);
  }
}
