package org.posology.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.nlp.Tokenizer;

/** Counts the words of annotated text: heads of outcomes, other words of outcomes, all. */
final class WordCounter {

  /** A rarer word tells nothing. */
  private static final int ENOUGH = 2;

  /** What begins a complement: the head stands before it. */
  private static final Set<String> COMPLEMENT =
      Set.of(
          "of", "in", "for", "to", "at", "with", "from", "after", "on", "during", "between", "(");

  private final Map<String, int[]> counts = new TreeMap<>();

  /** The lines of {@code words.tsv}. */
  List<String> count(Path corpora) {
    HeldBack.learnt(
            OutcomeCorpora.evidenceOutcomes(corpora.resolve("evidence-outcomes").resolve("brat")))
        .forEach(this::add);
    OutcomeCorpora.phee(corpora.resolve("phee").resolve("train.json")).forEach(this::add);
    List<String> lines = new ArrayList<>();
    lines.add("# word, times head of an annotated outcome, times elsewhere in one, times in all");
    counts.forEach(
        (word, count) -> {
          if (count[2] >= ENOUGH) {
            lines.add(word + "\t" + count[0] + "\t" + count[1] + "\t" + count[2]);
          }
        });
    return lines;
  }

  private void add(AnnotatedText text) {
    for (Span part : text.read()) {
      Tokenizer.tokenize(text.text(), part).forEach(token -> count(token.form(), 2));
    }
    text.outcomes().forEach(outcome -> add(Tokenizer.tokenize(text.text(), outcome)));
  }

  private void add(List<Token> outcome) {
    int head = outcome.size() - 1;
    for (int i = 1; i < outcome.size(); i++) {
      if (COMPLEMENT.contains(outcome.get(i).form())) {
        head = i - 1;
        break;
      }
    }
    for (int i = 0; i < outcome.size(); i++) {
      count(outcome.get(i).form(), i == head ? 0 : 1);
    }
  }

  private void count(String form, int column) {
    if (form.length() > 1 && Character.isLetter(form.charAt(0))) {
      counts.computeIfAbsent(form.toLowerCase(Locale.ROOT), word -> new int[3])[column]++;
    }
  }
}
