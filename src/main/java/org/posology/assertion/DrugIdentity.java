package org.posology.assertion;

import java.util.Locale;
import org.posology.drug.DrugMention;

/**
 * Which mentions speak of the same drug: those with the same concept, or, where there is none, the
 * same name. {@code Gleevec} and {@code imatinib} are one; so are {@code statin} and {@code
 * Statins}.
 */
final class DrugIdentity {

  private DrugIdentity() {}

  static String of(DrugMention drug) {
    if (drug.concept() != null) {
      return drug.concept();
    }
    String name = drug.name() != null ? drug.name() : drug.text();
    String folded = name.toLowerCase(Locale.ROOT).replace('-', ' ');
    return folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded;
  }

  static boolean same(DrugMention a, DrugMention b) {
    return of(a).equals(of(b));
  }
}
