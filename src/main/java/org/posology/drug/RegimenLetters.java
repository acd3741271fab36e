package org.posology.drug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;

/**
 * Regimens whose letters stand for brands or older names, defined behind their drugs: in {@code
 * doxorubicin and cyclophosphamide (AC)} the A is Adriamycin. As many drugs must stand before the
 * parenthesis, joined by nothing but connectors, as it has letters, or parts between slashes
 * ({@code B/F/TAF}), and one of these must fit. Where doses stand between the drugs ({@code
 * omeprazole (20 mg), amoxicillin (1 g) and clarithromycin (0.5 g) (OAC group)}), each letter must
 * fit one drug.
 */
final class RegimenLetters {

  private static final Set<String> CONNECTORS =
      Set.of("and", "plus", "with", "followed", "by", ",", "/", "-", "+");
  private static final Set<String> LOOSE = Set.of("or", "either", ")", "once", "twice", "daily");
  private static final Set<String> ARMS = Set.of("group", "arm", "regimen");
  private static final int LONGEST = 5;

  private RegimenLetters() {}

  /** The regimens that an article defines so. */
  static Map<String, Term> in(List<Sentence> sentences, List<Found> found) {
    Map<String, Term> regimens = new HashMap<>();
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      for (int at = 1; at + 2 < tokens.size(); at++) {
        if (tokens.get(at).form().equals("(")) {
          List<String> letters = letters(tokens, at + 1);
          List<Found> drugs = drugs(letters, sentence, at, found);
          if (!drugs.isEmpty()) {
            String text = text(sentence, at + 1);
            regimens.put(text, LongForm.combination(text, drugs));
          }
        }
      }
    }
    return regimens;
  }

  private static List<Found> drugs(
      List<String> letters, Sentence sentence, int at, List<Found> found) {
    if (letters.size() < 2) {
      return List.of();
    }
    List<Found> drugs = before(sentence, at, found, false);
    if (drugs.size() == letters.size() && fits(letters, drugs)) {
      return drugs;
    }
    boolean loose = letters.size() > 2;
    return loose ? each(letters, before(sentence, at, found, true)) : List.of();
  }

  /** For each letter the one drug that begins with it; none where a letter has none or several. */
  private static List<Found> each(List<String> letters, List<Found> drugs) {
    List<Found> chosen = new ArrayList<>();
    for (String letter : letters) {
      char initial = Character.toLowerCase(letter.charAt(0));
      List<Found> fitting =
          drugs.stream().filter(d -> d.term().key().charAt(0) == initial).toList();
      if (fitting.size() != 1 || chosen.contains(fitting.get(0))) {
        return List.of();
      }
      chosen.add(fitting.get(0));
    }
    return chosen;
  }

  /** The letters of a word of capitals, or the words between slashes; none where neither stands. */
  private static List<String> letters(List<Token> tokens, int first) {
    int end = end(tokens, first);
    if (end == first + 1 && isCapitals(tokens.get(first))) {
      return List.of(tokens.get(first).form().split(""));
    }
    List<String> words = new ArrayList<>();
    for (int at = first; at < end; at += 2) {
      String sign = at + 1 < end ? tokens.get(at + 1).form() : "/";
      if (!sign.equals("/") || !isCapitals(tokens.get(at))) {
        return List.of();
      }
      words.add(tokens.get(at).form());
    }
    return words;
  }

  /** Index of what ends the remark that begins with this token. */
  private static int end(List<Token> tokens, int first) {
    int at = first;
    while (at < tokens.size()
        && at < first + 2 * LONGEST
        && !");,".contains(tokens.get(at).form())
        && !ARMS.contains(tokens.get(at).form())) {
      at++;
    }
    return at;
  }

  private static String text(Sentence sentence, int first) {
    List<Token> tokens = sentence.tokens();
    int last = end(tokens, first) - 1;
    return sentence.textOf(new Span(tokens.get(first).begin(), tokens.get(last).end()));
  }

  private static boolean isCapitals(Token word) {
    return word.form().length() <= LONGEST && word.isCapitals();
  }

  /** The drugs that end right before a token, joined by connectors, and remarks where loose. */
  private static List<Found> before(Sentence sentence, int end, List<Found> found, boolean loose) {
    List<Found> drugs = new ArrayList<>();
    int at = end - 1;
    for (int i = found.size() - 1; i >= 0; i--) {
      Found name = found.get(i);
      if (!name.sentence().span().equals(sentence.span()) || name.last() > at) {
        continue;
      }
      if (!connected(sentence.tokens(), name.last() + 1, at, loose)) {
        break;
      }
      drugs.add(0, name);
      at = name.first() - 1;
    }
    return drugs;
  }

  private static boolean connected(List<Token> tokens, int from, int to, boolean loose) {
    int depth = 0;
    for (int at = from; at <= to; at++) {
      String word = tokens.get(at).lower();
      depth += loose && word.equals("(") ? 1 : loose && word.equals(")") ? -1 : 0;
      boolean joins = CONNECTORS.contains(word) || (loose && LOOSE.contains(word));
      if (depth == 0 && !joins) {
        return false;
      }
    }
    return depth == 0;
  }

  /** Whether a drug begins with one of the letters: their order may differ from the drugs'. */
  private static boolean fits(List<String> letters, List<Found> drugs) {
    for (Found drug : drugs) {
      char initial = drug.term().key().charAt(0);
      if (letters.stream().anyMatch(l -> Character.toLowerCase(l.charAt(0)) == initial)) {
        return true;
      }
    }
    return false;
  }
}
