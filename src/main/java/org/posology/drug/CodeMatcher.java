package org.posology.drug;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.posology.document.RuleFile;
import org.posology.document.RuleFile.Row;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.drug.Term.CaseRule;
import org.posology.drug.Term.Trust;

/**
 * Finds sponsors' research codes: a known prefix in capitals, then three to seven digits, touching
 * it or behind one space or hyphen: {@code BAY 43-9006, GSK962040, STI571}. Two to four capitals
 * that are no known prefix, a hyphen and digits ({@code QZL-4410B}), or three or four and digits
 * ({@code QZL441}), make a code that counts only in articles that give it.
 */
final class CodeMatcher {

  private static final String RULE = "code";

  /** Whose numbers are those of trials: {@code NCT01234567}. */
  private static final Set<String> REGISTERS =
      Set.of("NCT", "CTRI", "UMIN", "IRCT", "KCT", "NTR", "DRKS", "TCTR", "JRCT");

  private static final int SHORTEST_PREFIX = 2;
  private static final int LONGEST_PREFIX = 4;

  private final Set<String> prefixes;

  private CodeMatcher(Set<String> prefixes) {
    this.prefixes = prefixes;
  }

  /** Reads {@code code-prefixes.txt}. */
  static CodeMatcher read(Path knowledge) {
    Set<String> prefixes = new HashSet<>();
    for (Row row : RuleFile.read(knowledge.resolve("code-prefixes.txt"), 1)) {
      prefixes.add(row.column(0));
    }
    return new CodeMatcher(prefixes);
  }

  /** The names found so far, and the codes that stand outside of them. */
  List<Found> match(Sentence sentence, List<Found> names) {
    List<Found> all = new ArrayList<>(names);
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at + 1 < tokens.size(); at++) {
      boolean known = prefixes.contains(tokens.get(at).form());
      if (known || couldBePrefix(tokens, at)) {
        int last = last(tokens, at);
        if (last > at && names.stream().noneMatch(overlaps(tokens, at, last))) {
          all.add(code(sentence, at, last, known ? Trust.DRUG : Trust.GIVEN));
          at = last;
        }
      }
    }
    return all;
  }

  /** Capitals that digits touch, with or without a hyphen between. */
  private static boolean couldBePrefix(List<Token> tokens, int at) {
    int length = tokens.get(at).form().length();
    return length >= SHORTEST_PREFIX
        && length <= LONGEST_PREFIX
        && tokens.get(at).isCapitals()
        && !REGISTERS.contains(tokens.get(at).form())
        && ((touches(tokens, at, "-") && digits(tokens, at + 2) > 2)
            || (length > SHORTEST_PREFIX
                && gap(tokens, at, at + 1) == 0
                && digits(tokens, at + 1) > 2));
  }

  private static Predicate<Found> overlaps(List<Token> tokens, int first, int last) {
    Span span = new Span(tokens.get(first).begin(), tokens.get(last).end());
    return name -> name.span().overlaps(span);
  }

  /** Index of the code's last token, or -1 where none begins here. */
  private static int last(List<Token> tokens, int prefix) {
    int number = prefix + 1;
    if (tokens.get(number).form().equals("-")) {
      number++;
    }
    if (number >= tokens.size() || gap(tokens, prefix, number) > 1) {
      return -1;
    }
    int digits = digits(tokens, number);
    int last = number;
    if (touches(tokens, number, "-,") && digits(tokens, number + 2) >= 3) {
      digits += digits(tokens, number + 2);
      last = number + 2;
    }
    if (digits < 3 || digits > 8) {
      return -1;
    }
    return touchingLetter(tokens, last) ? last + 1 : last;
  }

  private static int gap(List<Token> tokens, int from, int to) {
    return tokens.get(to).begin() - tokens.get(from).end();
  }

  private static int digits(List<Token> tokens, int at) {
    String form = at < tokens.size() ? tokens.get(at).form() : "";
    return form.chars().allMatch(c -> c >= '0' && c <= '9') ? form.length() : 0;
  }

  private static boolean touches(List<Token> tokens, int at, String signs) {
    return at + 2 < tokens.size()
        && signs.contains(tokens.get(at + 1).form())
        && gap(tokens, at, at + 2) == 1;
  }

  private static boolean touchingLetter(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && gap(tokens, at, at + 1) == 0
        && tokens.get(at + 1).form().length() == 1
        && Character.isUpperCase(tokens.get(at + 1).form().charAt(0));
  }

  private static Found code(Sentence sentence, int first, int last, Trust trust) {
    List<Token> tokens = sentence.tokens();
    String text = sentence.textOf(new Span(tokens.get(first).begin(), tokens.get(last).end()));
    Term term =
        new Term(
            Folding.key(text), DrugKind.CODE, CaseRule.ANY, trust, null, text, List.of(), RULE);
    return new Found(sentence, first, last, term, RULE);
  }
}
