package org.posology.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.posology.document.Sentence;
import org.posology.document.Span;

/** Finds doses without numbers by {@code qualitative.rules}. */
final class QualitativeFinder {

  private static final Set<String> PARTS = Set.of("one", "two", "three");

  private final Grammar grammar;

  QualitativeFinder(Grammar grammar) {
    this.grammar = grammar;
  }

  List<DoseMention> find(Sentence sentence, List<Item> items) {
    List<DoseMention> mentions = new ArrayList<>();
    int at = 0;
    while (at < items.size()) {
      Match match = grammar.longest(items, at);
      if (match == null) {
        at++;
      } else {
        spans(match).forEach(span -> mentions.add(mention(sentence, span, match.rule().id())));
        at += match.items().size();
      }
    }
    return mentions;
  }

  private static List<Span> spans(Match match) {
    return switch (match.rule().reading()) {
      case "phrase" -> List.of(new Span(match.begin(), match.end()));
      case "phrases" -> parts(match);
      case "not" -> List.of();
      default -> throw new IllegalStateException(match.rule().reading());
    };
  }

  private static List<Span> parts(Match match) {
    List<Span> spans = new ArrayList<>();
    for (String part : List.of("one", "two", "three")) {
      Span span = null;
      for (int i = 0; i < match.tags().size(); i++) {
        Item item = match.items().get(i);
        if (PARTS.contains(part) && match.tags().get(i).equals(part)) {
          Span here = new Span(item.begin(), item.end());
          span = span == null ? here : span.cover(here);
        }
      }
      if (span != null) {
        spans.add(span);
      }
    }
    return spans;
  }

  private static DoseMention mention(Sentence sentence, Span span, String rule) {
    String phrase = sentence.textOf(span);
    Dose dose = new Dose.Qualitative(phrase);
    return new DoseMention(span, phrase, dose, null, null, null, null, null, rule);
  }
}
