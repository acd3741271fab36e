package org.posology.drug;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.posology.document.Span;
import org.posology.drug.Term.CaseRule;
import org.posology.drug.Term.Trust;
import org.posology.nlp.Abbreviations.Definition;

/** What a long form means: the drug that it ends with, or the drugs that it combines. */
final class LongForm {

  /** Words that may follow a drug in its own long form. */
  private static final Set<String> TAILS =
      Set.of(
          "acid",
          "acting",
          "aerosol",
          "alone",
          "capsules",
          "chewable",
          "coated",
          "combination",
          "controlled",
          "cr",
          "cream",
          "crystalline",
          "delayed",
          "depot",
          "dose",
          "drops",
          "disintegrating",
          "drug",
          "dry",
          "effervescent",
          "emulsion",
          "enteric",
          "er",
          "extended",
          "extract",
          "fixed",
          "foam",
          "formulation",
          "gel",
          "group",
          "implant",
          "infusion",
          "inhaler",
          "injectable",
          "injection",
          "ir",
          "juice",
          "liposome",
          "long",
          "metered",
          "modified",
          "monotherapy",
          "nasal",
          "ointment",
          "ophthalmic",
          "oral",
          "orally",
          "patch",
          "pill",
          "pills",
          "powder",
          "prolonged",
          "release",
          "solution",
          "spray",
          "sr",
          "supplement",
          "supplementation",
          "suspension",
          "sustained",
          "syrup",
          "tablet",
          "tablets",
          "therapy",
          "topical",
          "transdermal",
          "treatment",
          "vaccine",
          "xr");

  /** What {@code glargine 300 U/mL (Gla-300)} ends with. */
  private static final Pattern STRENGTH =
      Pattern.compile("\\d+|u|iu|m?g|ml|μg|mcg|(?:once|twice|three|times|daily|weekly|monthly)");

  private static final Pattern TRIAL =
      Pattern.compile("\\)? ?(?:clinical )?(?:study|studies|trials?)\\b");

  private static final int MOST_LEADING_WORDS = 3;

  private LongForm() {}

  /** The drug, or null where it is none. */
  static @Nullable Term meaning(Definition definition, List<Found> found, ContextFilter filter) {
    List<Found> parts = new ArrayList<>();
    for (Found name : found) {
      boolean around = name.span().contains(definition.shortSpan());
      if (definition.longSpan().overlaps(name.span()) && !around && !filter.denies(name)) {
        parts.add(name);
      }
    }
    if (parts.isEmpty()
        || leading(parts.get(0), definition.longSpan()) > MOST_LEADING_WORDS
        || isOfTrial(definition, parts.get(0))
        || !endsWith(parts.get(parts.size() - 1), definition.longSpan())) {
      return null;
    }
    return parts.size() == 1 ? parts.get(0).term() : combination(definition.shortForm(), parts);
  }

  /** How many words stand before the drug: the names of trials have many. */
  private static int leading(Found first, Span longSpan) {
    int end = Math.max(longSpan.begin(), first.span().begin());
    String words = first.sentence().textOf(new Span(longSpan.begin(), end));
    return words.isBlank() ? 0 : words.strip().split(" ", -1).length;
  }

  /** {@code Adjuvant Herceptin (ADHER) study, low response to clopidogrel (LRC)}. */
  private static boolean isOfTrial(Definition definition, Found first) {
    int from = definition.shortSpan().end() - first.sentence().span().begin();
    String text = first.sentence().text();
    String rest = from < text.length() && from > 0 ? text.substring(from) : "";
    boolean within = leading(first, definition.longSpan()) > 0;
    return (within && first.neighbour(-1).equals("to")) || TRIAL.matcher(rest).lookingAt();
  }

  private static boolean endsWith(Found last, Span longSpan) {
    int begin = Math.min(last.span().end(), longSpan.end());
    String tail = last.sentence().textOf(new Span(begin, longSpan.end()));
    for (String word : tail.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+", -1)) {
      if (!word.isEmpty() && !TAILS.contains(word) && !STRENGTH.matcher(word).matches()) {
        return false;
      }
    }
    return true;
  }

  /** The drugs of a short form together; one drug where all are the same. */
  static Term combination(String text, List<Found> parts) {
    Set<String> names = new TreeSet<>();
    for (Found part : parts) {
      names.add(part.term().name() == null ? part.term().key() : part.term().name());
    }
    return new Term(
        Folding.key(text),
        names.size() > 1 ? DrugKind.COMBINATION : parts.get(0).term().kind(),
        CaseRule.ANY,
        Trust.DRUG,
        names.size() > 1 ? null : parts.get(0).term().concept(),
        names.size() > 1 ? String.join(" + ", names) : parts.get(0).term().name(),
        names.size() > 1 ? List.copyOf(names) : List.of(),
        "article");
  }
}
