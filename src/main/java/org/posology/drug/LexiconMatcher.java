package org.posology.drug;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.drug.Term.CaseRule;

/**
 * Finds the lexicon's names in a sentence: from left to right, at each token the longest. Signs
 * within a name are passed over where they touch their neighbours.
 */
final class LexiconMatcher {

  private static final String RULE = "lexicon";
  private static final String AMBIGUOUS = "ambiguous";
  private static final String JOINING_SIGNS = "/-";
  private static final String TOUCHING_SIGNS = "-/'()[],.+:";

  private static final int SMALL_BRAND = 6;

  private final Lexicon lexicon;
  private final SaltWords salts;
  private final FrequentWords common;

  LexiconMatcher(Lexicon lexicon, SaltWords salts, FrequentWords common) {
    this.lexicon = lexicon;
    this.salts = salts;
    this.common = common;
  }

  List<Found> match(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    String[] folded = tokens.stream().map(t -> Folding.fold(t.form())).toArray(String[]::new);
    List<Found> found = new ArrayList<>();
    for (int at = 0; at < folded.length; at++) {
      Found longest = folded[at].isEmpty() ? null : longest(sentence, folded, at);
      if (longest != null) {
        Found whole = withSalt(longest, folded);
        found.add(whole);
        at = whole.last();
      }
    }
    return found;
  }

  private @Nullable Found longest(Sentence sentence, String[] folded, int first) {
    Found longest = null;
    long hash = TermIndex.EMPTY;
    for (int at = first; at < folded.length; at++) {
      if (folded[at].isEmpty()) {
        if (!bridges(sentence.tokens(), at)) {
          break;
        }
        continue;
      }
      hash = TermIndex.feed(at == first ? hash : TermIndex.feed(hash, ' '), folded[at]);
      int place = lexicon.look(hash);
      if (place == TermIndex.ABSENT) {
        break;
      }
      longest = place < 0 ? longest : accept(sentence, first, at, place, longest);
    }
    return longest;
  }

  private @Nullable Found accept(
      Sentence sentence, int first, int last, int place, @Nullable Found otherwise) {
    Term term = lexicon.at(place);
    String rule = term.source().equals(AMBIGUOUS) ? AMBIGUOUS : RULE;
    Found found = new Found(sentence, first, last, term, rule);
    boolean written = isWritten(sentence.textOf(found.span()), term.caseRule());
    return written || isSmallBrand(found) ? found : otherwise;
  }

  /** {@code taxotere}: a brand of one long word that is not common. */
  private boolean isSmallBrand(Found found) {
    return found.first() == found.last()
        && found.term().kind() == DrugKind.BRAND
        && found.term().caseRule() == CaseRule.CAPITAL
        && found.sentence().tokens().get(found.first()).form().length() >= SMALL_BRAND
        && common.miss(found.sentence(), found.first(), found.first());
  }

  private static boolean isWritten(String text, CaseRule rule) {
    return switch (rule) {
      case ANY -> true;
      case CAPITAL -> Character.isUpperCase(text.charAt(0)) && text.indexOf('(') < 0;
      case UPPER -> text.indexOf(' ') < 0 && capitals(text);
    };
  }

  /** Two capitals at least, or no small letter. */
  private static boolean capitals(String text) {
    return text.chars().filter(Character::isUpperCase).count() > 1
        || text.chars().noneMatch(Character::isLowerCase);
  }

  /** Whether a sign may stand within a name. */
  private static boolean bridges(List<Token> tokens, int at) {
    if (at + 1 == tokens.size()) {
      return false;
    }
    Token sign = tokens.get(at);
    boolean touchesBefore = tokens.get(at - 1).end() == sign.begin();
    boolean touchesBehind = sign.end() == tokens.get(at + 1).begin();
    boolean abbreviates = sign.form().equals(".") && tokens.get(at - 1).form().length() <= 2;
    boolean within = touchesBehind ? TOUCHING_SIGNS.contains(sign.form()) : abbreviates;
    return (touchesBefore && within)
        || (JOINING_SIGNS.contains(sign.form()) && !touchesBefore && !touchesBehind);
  }

  private Found withSalt(Found base, String[] folded) {
    int last = base.last();
    while (last + 1 < folded.length && salts.contains(folded[last + 1])) {
      last++;
    }
    if (last == base.last() || !takesSalt(base.term())) {
      return base;
    }
    Found whole = new Found(base.sentence(), base.first(), last, base.term(), base.rule());
    Span span = whole.span();
    Term salt = SaltWords.salt(Folding.key(base.sentence().textOf(span)), base.term());
    return new Found(base.sentence(), base.first(), last, salt, base.rule());
  }

  private static boolean takesSalt(Term term) {
    return term.kind() == DrugKind.DRUG && term.trust() == Term.Trust.DRUG;
  }
}
