package org.posology.drug;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.posology.document.Sentence;
import org.posology.document.Token;
import org.posology.drug.Cues.Role;
import org.posology.drug.Term.CaseRule;
import org.posology.drug.Term.Trust;

/**
 * Finds prescriptions of East Asian medicine that no list has, by what their names are made of:
 * Chinese syllables before a preparation ({@code Jinqi Jiangtang tablets}), or an ending that means
 * decoction, powder or pill ({@code Hwangryunhaedoktang, Juzen-taiho-to}). They have no concept.
 */
final class PrescriptionMatcher {

  private static final String RULE = "prescription";
  private static final int MOST_WORDS = 3;
  private static final int SHORTEST_WORD = 5;
  private static final String SYLLABLE =
      "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|[aeio]ng|ian|iao|uai|uan|[ae]i|ao"
          + "|ou|[aeiu]n|ia|ie|iu|ua|uo|ui|ue|[aeiou]))";
  private static final Pattern CHINESE = Pattern.compile("(?:" + SYLLABLE + "){2,}");
  private static final Pattern ENDED = Pattern.compile("[A-Z][a-z]{6,}(?:tang|hwan)");
  private static final Set<String> ENDS = Set.of("tang", "wan", "hwan", "san", "to", "gan");

  private final Cues cues;
  private final FrequentWords common;

  PrescriptionMatcher(Cues cues, FrequentWords common) {
    this.cues = cues;
    this.common = common;
  }

  /** The names found so far, and the prescriptions that stand outside of them. */
  List<Found> match(Sentence sentence, List<Found> names) {
    List<Found> all = new ArrayList<>(names);
    List<Token> tokens = sentence.tokens();
    for (int last = 0; last < tokens.size(); last++) {
      int first = first(sentence, last);
      if (first >= 0) {
        Found found = found(sentence, first, last);
        if (all.stream().noneMatch(name -> name.span().overlaps(found.span()))) {
          all.add(found);
        }
      }
    }
    return all;
  }

  /** Index of the first token of a prescription that ends here, or -1. */
  private int first(Sentence sentence, int last) {
    List<Token> tokens = sentence.tokens();
    String form = tokens.get(last).form();
    if (ENDS.contains(form)) {
      return firstOfHyphened(sentence, last);
    }
    if (!Character.isUpperCase(form.charAt(0)) || !common.miss(sentence, last, last)) {
      return -1;
    }
    boolean before = last + 1 < tokens.size() && isPreparation(tokens.get(last + 1).lower());
    if (before && isChinese(tokens.get(last))) {
      return firstChinese(tokens, last);
    }
    return ENDED.matcher(form).matches() ? last : -1;
  }

  private boolean isPreparation(String word) {
    return cues.is(Role.PRESCRIPTION, word);
  }

  private static boolean isChinese(Token word) {
    return Character.isUpperCase(word.form().charAt(0))
        && word.form().length() >= SHORTEST_WORD
        && CHINESE.matcher(word.lower()).matches();
  }

  private static int firstChinese(List<Token> tokens, int last) {
    int first = last;
    while (first > 0 && last - first < MOST_WORDS - 1 && isChinese(tokens.get(first - 1))) {
      first--;
    }
    return first;
  }

  /** {@code Juzen-taiho-to}, but neither {@code Face-to-face} nor a word that is common. */
  private int firstOfHyphened(Sentence sentence, int last) {
    List<Token> tokens = sentence.tokens();
    boolean goesOn = last + 1 < tokens.size() && tokens.get(last + 1).form().equals("-");
    int first = last;
    while (first > 1 && isHyphen(tokens, first - 1)) {
      first -= 2;
    }
    boolean capital = Character.isUpperCase(tokens.get(first).form().charAt(0));
    boolean news = common.miss(sentence, first, last);
    return first < last && capital && news && !goesOn ? first : -1;
  }

  private static boolean isHyphen(List<Token> tokens, int at) {
    return tokens.get(at).form().equals("-")
        && tokens.get(at - 1).end() == tokens.get(at).begin()
        && tokens.get(at).end() == tokens.get(at + 1).begin();
  }

  private static Found found(Sentence sentence, int first, int last) {
    Term term =
        new Term(RULE, DrugKind.DRUG, CaseRule.ANY, Trust.DRUG, null, null, List.of(), RULE);
    Found found = new Found(sentence, first, last, term, RULE);
    return found.withTerm(term.named(sentence.textOf(found.span())));
  }
}
