package org.posology.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.context.Certainty;
import org.posology.context.Direction;
import org.posology.document.PosologyException;
import org.posology.document.Span;
import org.posology.evaluation.GoldArticle.GoldAssertion;
import org.posology.evaluation.GoldArticle.GoldDose;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads gold: JSON Lines, one annotated article a line. */
public final class GoldReader {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final List<String> DIRECTIONS =
      Arrays.stream(Direction.values()).map(Direction::word).toList();
  private static final List<String> CERTAINTIES =
      Arrays.stream(Certainty.values()).map(Certainty::word).toList();

  private GoldReader() {}

  /**
   * All articles of a file.
   *
   * @throws PosologyException if the file cannot be read, holds what is no gold, or quotes what is
   *     not in its text; says file and line
   */
  public static List<GoldArticle> read(Path file) {
    List<GoldArticle> articles = new ArrayList<>();
    List<String> lines = CorpusFile.lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        articles.add(article(lines.get(i), file + ":" + (i + 1)));
      }
    }
    return articles;
  }

  private static GoldArticle article(String line, String where) {
    try {
      JsonNode json = MAPPER.readTree(line);
      if (json.path("id").asString("").isBlank() || !json.path("title").isString()) {
        throw new PosologyException(where + ": no article: needs \"id\" and \"title\"");
      }
      return article(json, where);
    } catch (JacksonException e) {
      throw new PosologyException(where + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static GoldArticle article(JsonNode json, String where) {
    String title = json.path("title").asString();
    String text = title + "\n" + json.path("abstract").asString();
    List<GoldDose> doses = new ArrayList<>();
    json.path("doses").forEach(dose -> doses.add(dose(dose, text, where)));
    return new GoldArticle(
        json.path("id").asString(),
        title,
        text,
        doses,
        assertions(json.path("assertions"), text, where),
        assertions(json.path("rejected"), text, where),
        json.path("complete").asBoolean(true));
  }

  private static List<GoldAssertion> assertions(JsonNode list, String text, String where) {
    List<GoldAssertion> assertions = new ArrayList<>();
    list.forEach(claim -> assertions.add(assertion(claim, text, where)));
    return assertions;
  }

  private static GoldDose dose(JsonNode json, String text, String where) {
    List<Span> places = places(text, json.path("text").asString(), where);
    int occurrence = Math.max(1, json.path("occurrence").asInt(1));
    if (occurrence > places.size()) {
      throw new PosologyException(where + ": no occurrence " + occurrence + " of " + json);
    }
    return new GoldDose(
        places.get(occurrence - 1),
        string(json, "drug"),
        number(json, "low"),
        number(json, "high"),
        string(json, "unit"),
        number(json, "frequency"),
        string(json, "qualitative"));
  }

  private static GoldAssertion assertion(JsonNode json, String text, String where) {
    String evidence = json.path("evidence").asString("");
    List<Span> evidences = places(text, evidence, where);
    List<Span> outcomes = new ArrayList<>();
    for (Span inner : places(evidence, json.path("outcome").asString(""), where)) {
      evidences.forEach(
          outer ->
              outcomes.add(new Span(outer.begin() + inner.begin(), outer.begin() + inner.end())));
    }
    return new GoldAssertion(
        drugs(json, where),
        strings(json.path("dose")),
        word(json, "direction", DIRECTIONS, where),
        word(json, "certainty", CERTAINTIES, where),
        evidences,
        outcomes);
  }

  private static List<String> drugs(JsonNode json, String where) {
    List<String> drugs = strings(json.path("drugs"));
    if (drugs.isEmpty()) {
      throw new PosologyException(where + ": an assertion without drugs: " + json);
    }
    return drugs;
  }

  private static String word(JsonNode json, String field, List<String> words, String where) {
    String word = json.path(field).asString("");
    if (!words.contains(word)) {
      throw new PosologyException(
          where + ": " + field + " is '" + word + "', and must be one of " + words);
    }
    return word;
  }

  private static List<Span> places(String text, String quote, String where) {
    List<Span> places = new ArrayList<>();
    for (int at = quote.isEmpty() ? -1 : text.indexOf(quote);
        at >= 0;
        at = text.indexOf(quote, at + 1)) {
      places.add(new Span(at, at + quote.length()));
    }
    if (places.isEmpty()) {
      throw new PosologyException(where + ": not in the text: '" + quote + "'");
    }
    return places;
  }

  private static @Nullable String string(JsonNode json, String field) {
    return json.path(field).isString() ? json.path(field).asString() : null;
  }

  private static @Nullable Double number(JsonNode json, String field) {
    return json.path(field).isNumber() ? json.path(field).asDouble() : null;
  }

  private static List<String> strings(JsonNode json) {
    if (json.isString()) {
      return List.of(json.asString());
    }
    List<String> strings = new ArrayList<>();
    json.forEach(item -> strings.add(item.asString()));
    return strings;
  }
}
