package org.posology.outcome;

import java.util.Set;

/** Tells what patients have from what was observed in them. */
final class PatientConditions {

  /** How far before an outcome the words may stand that make it a condition of patients. */
  private static final int CONDITION_REACH = 9;

  private static final Set<String> PERSONS =
      Set.of(
          "patients",
          "subjects",
          "participants",
          "women",
          "men",
          "children",
          "adults",
          "infants",
          "individuals",
          "volunteers",
          "people",
          "persons",
          "those",
          "adolescents",
          "mice",
          "rats");

  private static final Set<String> TREATING =
      Set.of("treatment", "therapy", "management", "treat", "treating", "diagnosis");

  private PatientConditions() {}

  /** "Patients with X", "treatment of X": X is the condition, not what was observed. */
  static boolean isOne(Phrases words, Found phrase) {
    if (PERSONS.contains(words.at(phrase.end()))) {
      return true;
    }
    for (int i = phrase.begin() - 1; i >= Math.max(1, phrase.begin() - CONDITION_REACH); i--) {
      String word = words.at(i);
      boolean with = word.equals("with") || word.equals("without");
      if (with && PERSONS.contains(words.at(i - 1))) {
        return true;
      }
      if (word.equals("of") && TREATING.contains(words.at(i - 1))) {
        return true;
      }
      boolean sign = !words.isWord(i) && !words.isNumber(i) && !word.equals("-");
      if (sign || isVerb(word)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isVerb(String word) {
    return word.equals("was")
        || word.equals("were")
        || word.equals("is")
        || word.equals("are")
        || word.equals("had")
        || word.equals("showed")
        || word.equals("by")
        || word.equals("than");
  }
}
