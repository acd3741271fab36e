package org.posology.drug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.posology.document.Sentence;
import org.posology.document.Token;

/**
 * What the tagger found at most places of an article is meant at all: the same words elsewhere are
 * names too. Words of four characters or fewer keep their case.
 */
final class Repetition {

  private static final int SHORTEST = 3;
  private static final int CASE_COUNTS = 4;

  /**
   * The same words at several places.
   *
   * @param forms their tokens
   * @param found where they were found
   * @param places where they stand
   */
  private record Words(List<String> forms, List<Found> found, List<Found> places) {

    boolean areMostlyFound() {
      return found.size() * 2 > places.size();
    }
  }

  private final Map<String, List<Words>> byFirst = new HashMap<>();

  private Repetition() {}

  /** What was found, and the repetitions that nothing found stands in the way of. */
  static List<Found> apply(List<Sentence> sentences, List<Found> found) {
    Repetition repetition = new Repetition();
    found.forEach(repetition::count);
    sentences.forEach(repetition::collect);
    List<Found> all = new ArrayList<>(found);
    for (List<Words> words : repetition.byFirst.values()) {
      words.stream()
          .filter(Words::areMostlyFound)
          .flatMap(some -> some.places().stream())
          .filter(place -> isFree(place, found))
          .forEach(all::add);
    }
    return all;
  }

  private static boolean isFree(Found name, List<Found> found) {
    return found.stream().noneMatch(other -> other.span().overlaps(name.span()));
  }

  private void count(Found name) {
    List<String> forms = new ArrayList<>();
    for (int at = name.first(); at <= name.last(); at++) {
      forms.add(form(name.sentence().tokens().get(at)));
    }
    if (String.join("", forms).length() >= SHORTEST) {
      List<Words> likely = byFirst.computeIfAbsent(forms.get(0), k -> new ArrayList<>());
      likely.stream()
          .filter(words -> words.forms().equals(forms))
          .findFirst()
          .orElseGet(() -> add(forms, likely))
          .found()
          .add(name);
    }
  }

  private static Words add(List<String> forms, List<Words> to) {
    Words words = new Words(List.copyOf(forms), new ArrayList<>(), new ArrayList<>());
    to.add(words);
    return words;
  }

  private static String form(Token token) {
    String form = token.form();
    return form.length() <= CASE_COUNTS ? form : form.toLowerCase(Locale.ROOT);
  }

  private void collect(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      for (Words words : byFirst.getOrDefault(form(tokens.get(at)), List.of())) {
        if (stands(words.forms(), tokens, at)) {
          Found like = words.found().get(0);
          int last = at + words.forms().size() - 1;
          words.places().add(new Found(sentence, at, last, like.term(), like.rule()));
        }
      }
    }
  }

  private static boolean stands(List<String> forms, List<Token> tokens, int at) {
    if (at + forms.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < forms.size(); i++) {
      if (!form(tokens.get(at + i)).equals(forms.get(i))) {
        return false;
      }
    }
    return true;
  }
}
