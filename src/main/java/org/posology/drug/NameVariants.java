package org.posology.drug;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Other ways to write a name of a source:
 *
 * <pre>
 *   Antidepressive Agents, Tricyclic (class)   Tricyclic Antidepressive Agents, … Agent
 *   co-trimoxazole                             cotrimoxazole
 * </pre>
 */
final class NameVariants {

  private static final Pattern HYPHEN = Pattern.compile("(?<=[A-Za-z]{2})-(?=[A-Za-z]{2})");
  private static final int JOINED = 8;

  private NameVariants() {}

  /** The name first. */
  static List<String> of(SourceName source) {
    List<String> variants = new ArrayList<>();
    String name = source.name();
    int comma = name.indexOf(", ");
    if (comma > 0 && name.indexOf(',', comma + 1) < 0 && source.type().matches("(class|chem).*")) {
      name = name.substring(comma + 2) + " " + name.substring(0, comma);
    }
    variants.add(name);
    String joined = HYPHEN.matcher(name).replaceAll("");
    if (!joined.equals(name) && joined.indexOf(' ') < 0 && joined.length() >= JOINED) {
      variants.add(joined);
    }
    if (source.kind() == DrugKind.CLASS) {
      List.copyOf(variants).forEach(variant -> addOtherNumber(variant, variants));
    }
    return variants;
  }

  private static void addOtherNumber(String name, List<String> variants) {
    if (name.endsWith("s") && !name.endsWith("ss") && !name.endsWith("ics")) {
      variants.add(name.substring(0, name.length() - 1));
    } else if (!name.endsWith("s")) {
      variants.add(name + "s");
    }
  }
}
