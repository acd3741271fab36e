package org.posology.context;

import java.util.Set;

/** The closed classes of English words that tell how a cue is used. */
final class Grammar {

  private static final Set<String> BE =
      Set.of(
          "was",
          "were",
          "is",
          "are",
          "be",
          "been",
          "being",
          "became",
          "become",
          "remained",
          "remains",
          "remain",
          "appeared",
          "appears",
          "seemed",
          "seems",
          "proved",
          "stayed");

  private static final Set<String> AUXILIARIES =
      Set.of(
          "to", "not", "may", "might", "can", "could", "will", "would", "should", "did", "does",
          "do", "must", "cannot");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "from",
          "by",
          "to",
          "in",
          "after",
          "at",
          "with",
          "during",
          "between",
          "over",
          "for",
          "on",
          "until",
          "among",
          "within",
          "when",
          "than",
          "under",
          "throughout",
          "towards",
          "following",
          "as",
          "compared",
          "versus",
          "vs",
          "relative",
          "through",
          "across",
          "before",
          "while",
          "whereas",
          "but",
          "using",
          "regardless",
          "if",
          "without",
          "up",
          "only",
          "once",
          "so");

  private static final Set<String> RESPECTS =
      Set.of("in", "of", "for", "regarding", "concerning", "on", "to", "with", "at");

  private static final Set<String> NOUN_OPENERS =
      Set.of(
          "a",
          "an",
          "the",
          "no",
          "any",
          "this",
          "these",
          "significant",
          "greater",
          "similar",
          "marked",
          "further",
          "larger",
          "smaller",
          "more",
          "less",
          "substantial",
          "modest",
          "small",
          "slight",
          "mean",
          "median",
          "showed",
          "had",
          "and",
          "or",
          "percent",
          "%",
          "relative",
          "absolute",
          "comparable",
          "meaningful",
          "relevant",
          "rapid",
          "sustained",
          "clinical",
          "dose",
          "dependent",
          "progressive",
          "minimal",
          "major",
          "overall",
          "each",
          "observed",
          "with",
          "of",
          "in",
          "for",
          "significantly",
          "statistically",
          "shows",
          "experienced",
          "reported",
          "achieved",
          "higher",
          "lower",
          "better",
          "average",
          "additional",
          "all",
          "other",
          "mild",
          "moderate",
          "important",
          "dramatic");

  private static final Set<String> LIGHT =
      Set.of(",", "and", "or", "the", "of", "in", "both", "a", "an", "/", "-", "for", "to", "any");

  private Grammar() {}

  /** Words that carry no weight in the distance between two others. */
  static boolean isLight(String word) {
    return LIGHT.contains(word);
  }

  static boolean isBe(String word) {
    return BE.contains(word);
  }

  static boolean isAuxiliary(String word) {
    return AUXILIARIES.contains(word);
  }

  static boolean opensNoun(String word) {
    return word.isEmpty() || NOUN_OPENERS.contains(word);
  }

  /** Whether a noun of change is said of what follows this word. */
  static boolean isRespect(String word) {
    return RESPECTS.contains(word);
  }

  /** Words that may stand between a verb and what belongs to it. */
  static boolean isAdverb(String word) {
    return (word.length() > 3 && word.endsWith("ly") && !word.equals("only"))
        || word.equals("also")
        || word.equals("not")
        || word.equals("further")
        || word.equals("more")
        || word.equals("much")
        || word.equals("even")
        || word.equals("still")
        || word.equals("less")
        || word.equals("found")
        || word.equals("shown")
        || word.equals("to")
        || word.equals("been");
  }

  /** Whether nothing that a verb could act on begins with this word. */
  static boolean endsVerb(String word) {
    return word.isEmpty()
        || PREPOSITIONS.contains(word)
        || word.equals("and")
        || !Character.isLetter(word.charAt(0));
  }
}
