package org.posology.drug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.posology.document.Sentence;
import org.posology.document.Token;

/**
 * What the trained tagger is told of each token beside its form, in training as in use:
 *
 * <pre>
 *   lB=DRUG/DRUG/drugbank   begins a name: kind, when it counts, source (l: inside, E: ends)
 *   kB=DRUG                 the same by kind alone
 *   cB=denied               its neighbours say that the name is no drug here
 *   aBE=DRUG                a short form of the article, by what it stands for; else: another thing
 *   z=mab                   last letters, so that neighbours see them
 *   q=3, r=2                how often the article has these capitals, this long word (at most 4)
 * </pre>
 */
final class TokenFacts {

  private static final int ENOUGH = 4;
  private static final int LONG_WORD = 6;
  private static final int SUFFIX = 3;
  private static final int LONGEST_ACRONYM = 8;

  private final NameFinder finder;
  private final ContextFilter filter;

  TokenFacts(NameFinder finder, ContextFilter filter) {
    this.finder = finder;
    this.filter = filter;
  }

  /** The facts of an article. */
  ArticleFacts of(List<Sentence> sentences) {
    return of(new ArticleText(sentences), finder.find(sentences));
  }

  /** The same, where the names of the article are found already. */
  ArticleFacts of(ArticleText article, List<Found> names) {
    ShortForms shortForms = ShortForms.of(article, names, filter);
    Map<String, Integer> counts = counts(article.sentences());
    return sentence -> facts(sentence, names, shortForms, counts);
  }

  private List<List<String>> facts(
      Sentence sentence, List<Found> names, ShortForms shortForms, Map<String, Integer> counts) {
    List<List<String>> tokens = ofForms(sentence.tokens(), counts);
    for (Found name : names) {
      if (isIn(sentence, name)) {
        addName(name, tokens);
      }
    }
    shortForms.in(sentence).forEach(form -> mark(form, "a", meaning(form), tokens));
    return tokens;
  }

  private static boolean isIn(Sentence sentence, Found name) {
    return sentence.span().contains(name.span());
  }

  private static String meaning(Found form) {
    return form.rule().equals(ShortForms.RULE) ? form.term().kind().name() : "else";
  }

  private void addName(Found name, List<List<String>> tokens) {
    Term term = name.term();
    mark(name, "l", term.kind() + "/" + term.trust() + "/" + term.source(), tokens);
    mark(name, "k", term.kind().name(), tokens);
    if (filter.denies(name)) {
      mark(name, "c", "denied", tokens);
    }
  }

  private static void mark(Found name, String fact, String value, List<List<String>> tokens) {
    for (int at = name.first(); at <= name.last(); at++) {
      String begin = at == name.first() ? "B" : "";
      String end = at == name.last() ? "E" : "";
      tokens.get(at).add(fact + begin + end + "=" + value);
    }
  }

  private static Map<String, Integer> counts(List<Sentence> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    for (Sentence sentence : sentences) {
      sentence.tokens().forEach(token -> counts.merge(token.form(), 1, Integer::sum));
    }
    return counts;
  }

  private static List<List<String>> ofForms(List<Token> tokens, Map<String, Integer> counts) {
    List<List<String>> facts = new ArrayList<>();
    for (Token token : tokens) {
      facts.add(ofForm(token.form(), Math.min(ENOUGH, counts.getOrDefault(token.form(), 0))));
    }
    return facts;
  }

  private static List<String> ofForm(String form, int count) {
    List<String> facts = new ArrayList<>(4);
    boolean word = Character.isLetter(form.charAt(0));
    if (word && form.length() > SUFFIX + 1) {
      facts.add("z=" + form.substring(form.length() - SUFFIX).toLowerCase(Locale.ROOT));
    }
    if (word && form.length() <= LONGEST_ACRONYM && isAcronym(form)) {
      facts.add("q=" + count);
    } else if (word && form.length() >= LONG_WORD && count > 1) {
      facts.add("r=" + count);
    }
    return facts;
  }

  private static boolean isAcronym(String form) {
    int capitals = 0;
    for (int i = 0; i < form.length(); i++) {
      capitals += Character.isUpperCase(form.charAt(i)) ? 1 : 0;
    }
    return capitals > 1;
  }
}
