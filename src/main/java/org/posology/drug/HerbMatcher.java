package org.posology.drug;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.posology.document.Sentence;
import org.posology.document.Token;
import org.posology.drug.Cues.Role;
import org.posology.drug.Term.CaseRule;
import org.posology.drug.Term.Trust;

/**
 * Finds medicinal plants that no list has: a Latin name of genus and species with a part or a
 * preparation of the plant beside it ({@code Zataria multiflora leaf extract, oil of Zataria
 * multiflora}). They are candidates without a concept.
 */
final class HerbMatcher {

  static final String RULE = "herb";

  private static final int REACH = 3;
  private static final Pattern GENUS =
      Pattern.compile("[A-Z][a-z]{3,}(a|us|um|is|ix|ax|ex|on|as|es|os|ys)");
  private static final Pattern SPECIES =
      Pattern.compile("[a-z]{3,}(a|us|um|is|ii|ae|ens|ans|es|oides|ys)");

  private final Cues cues;

  HerbMatcher(Cues cues) {
    this.cues = cues;
  }

  /** The names found so far, and the plants that stand outside of them. */
  List<Found> match(Sentence sentence, List<Found> names) {
    List<Found> all = new ArrayList<>(names);
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (isLatin(tokens.get(at), tokens.get(at + 1))) {
        Found herb = herb(sentence, at);
        if (isPrepared(herb) && names.stream().noneMatch(n -> n.span().overlaps(herb.span()))) {
          all.add(herb);
        }
      }
    }
    return all;
  }

  private static boolean isLatin(Token genus, Token species) {
    return Character.isUpperCase(genus.form().charAt(0))
        && Character.isLowerCase(species.form().charAt(0))
        && GENUS.matcher(genus.form()).matches()
        && SPECIES.matcher(species.form()).matches();
  }

  private boolean isPrepared(Found herb) {
    for (int offset = 1; offset <= REACH; offset++) {
      boolean of = herb.neighbour(-1).equals("of") && cues.is(Role.HERB, herb.neighbour(-2));
      if (of || cues.is(Role.HERB, herb.neighbour(offset))) {
        return true;
      }
    }
    return false;
  }

  private static Found herb(Sentence sentence, int first) {
    Term term =
        new Term(RULE, DrugKind.DRUG, CaseRule.ANY, Trust.DRUG, null, null, List.of(), RULE);
    Found herb = new Found(sentence, first, first + 1, term, RULE);
    String name = sentence.textOf(herb.span());
    return herb.withTerm(
        term.named(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)));
  }

  /** How an article shortens the Latin name of a found plant or strain; empty for other names. */
  static String shortened(Found name) {
    List<Token> tokens = name.sentence().tokens();
    if (name.first() == name.last()
        || !isLatin(tokens.get(name.first()), tokens.get(name.first() + 1))) {
      return "";
    }
    return tokens.get(name.first()).form().charAt(0) + ". " + tokens.get(name.first() + 1).form();
  }
}
