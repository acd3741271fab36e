package org.posology.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Sentence;
import org.posology.document.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The claims of the gold articles, each with its sentence. */
public final class Gold {

  /** One claim; {@code outcome} is a span of {@code sentence}. */
  public record Claim(
      String id,
      Sentence sentence,
      Span outcome,
      String direction,
      String certainty,
      @Nullable String effect) {}

  private Gold() {}

  /** Every claim once for each sentence, outcome and direction; the arms of a claim count once. */
  public static List<Claim> claims() {
    Path file = Shared.require("gold/dev.jsonl");
    List<Claim> claims = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        JsonNode article = JsonMapper.shared().readTree(line);
        article.get("assertions").forEach(a -> claims.add(claim(article, a)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return claims.stream().distinct().toList();
  }

  private static Claim claim(JsonNode article, JsonNode assertion) {
    Sentence sentence = Texts.sentence(assertion.get("evidence").asString());
    String outcome = assertion.get("outcome").asString();
    int begin = sentence.text().indexOf(outcome);
    JsonNode effect = assertion.get("effect");
    return new Claim(
        article.get("id").asString(),
        sentence,
        new Span(begin, begin + outcome.length()),
        assertion.get("direction").asString(),
        assertion.get("certainty").asString(),
        effect.isNull() ? null : effect.asString());
  }
}
