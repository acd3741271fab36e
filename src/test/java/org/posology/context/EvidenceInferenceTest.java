package org.posology.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.spec.Shared;
import org.posology.spec.Texts;

/**
 * The direction of Evidence Inference prompts, in three classes, where the evidence names the
 * outcome: half of the prompt's content words or more.
 */
class EvidenceInferenceTest {

  private static final double FLOOR = 0.75;
  private static final Set<String> EMPTY =
      Set.of("of", "the", "in", "and", "or", "a", "to", "at", "for", "with", "on", "by", "from");

  @Test
  void readsTheDirectionOfPrompts() throws IOException {
    DirectionReader reader = DirectionReader.load(Path.of("models"));
    Path file = Shared.require("data/corpora/evidence-inference/v2_in_abstract.csv");
    List<List<String>> rows = csv(Files.readString(file));
    int right = 0;
    int found = 0;
    for (List<String> row : rows.subList(1, rows.size())) {
      Sentence sentence = Texts.sentence(row.get(6));
      Span outcome = find(sentence, row.get(4));
      if (outcome == null) {
        continue;
      }
      found++;
      String expected = expected(row.get(5));
      String read =
          threeWay(reader.in(sentence).likeliest(outcome, SentenceRole.FINDING).direction());
      right += read.equals(expected) ? 1 : 0;
      if (!read.equals(expected) && Boolean.getBoolean("posology.misses")) {
        System.out.printf(
            "%s, read %s %s: %s | %s%n",
            expected,
            read,
            reader.in(sentence).likeliest(outcome, SentenceRole.FINDING),
            sentence.textOf(outcome),
            sentence.text().replaceAll("\\s+", " "));
      }
    }
    System.out.printf("evidence inference: %d of %d found of %d%n", right, found, rows.size() - 1);
    assertThat(right / (double) found).isGreaterThanOrEqualTo(FLOOR);
  }

  private static String expected(String label) {
    return switch (label) {
      case "no significant difference" -> "same";
      case "significantly decreased" -> "down";
      default -> "up";
    };
  }

  private static String threeWay(Direction direction) {
    return switch (direction) {
      case INCREASE, IMPROVE -> "up";
      case DECREASE, WORSEN -> "down";
      case NO_DIFFERENCE, ABSENT, REPORTED -> "same";
    };
  }

  /** The shortest stretch of the sentence that holds half of the outcome's words or more. */
  private static @Nullable Span find(Sentence sentence, String outcome) {
    Set<String> wanted = new HashSet<>();
    for (Token token : Texts.sentence(outcome).tokens()) {
      String form = stem(token.form());
      if (Character.isLetterOrDigit(form.charAt(0)) && !EMPTY.contains(form)) {
        wanted.add(form);
      }
    }
    List<Token> tokens = sentence.tokens();
    Span best = null;
    double score = 0.5;
    for (int i = 0; i < tokens.size(); i++) {
      Set<String> seen = new HashSet<>();
      for (int j = i; j < Math.min(tokens.size(), i + 8); j++) {
        String form = stem(tokens.get(j).form());
        if (wanted.contains(form)) {
          seen.add(form);
          double now = seen.size() / (double) wanted.size() - 0.001 * (j - i);
          if (now >= score && wanted.contains(stem(tokens.get(i).form()))) {
            score = now;
            best = tokens.get(i).span().cover(tokens.get(j).span());
          }
        }
      }
    }
    return best;
  }

  private static String stem(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    return lower.length() > 3 && lower.endsWith("s")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }

  private static List<List<String>> csv(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n' && !quoted) {
        row.add(cell.toString());
        cell.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    return rows;
  }
}
