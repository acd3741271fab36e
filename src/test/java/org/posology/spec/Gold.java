package org.posology.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.SectionCategory;
import org.posology.document.SectionText;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.TextAnalyzer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gold articles, cut into sentences, with their claims. */
public final class Gold {

  /** One article. */
  public record GoldArticle(
      String id, String title, List<Sentence> sentences, List<Claim> claims) {}

  /** One claim; the arms of a claim count once. */
  public record Claim(
      String id,
      Sentence sentence,
      Span outcome,
      String direction,
      String certainty,
      @Nullable String effect,
      @Nullable String condition) {}

  private Gold() {}

  /** Every claim of every article. */
  public static List<Claim> claims() {
    return articles().stream().flatMap(article -> article.claims().stream()).toList();
  }

  /** All articles. */
  public static List<GoldArticle> articles() {
    Path file = Shared.require("gold/dev.jsonl");
    TextAnalyzer analyzer = TextAnalyzer.load(Path.of("models"));
    List<GoldArticle> articles = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        articles.add(article(JsonMapper.shared().readTree(line), analyzer));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return articles;
  }

  private static GoldArticle article(JsonNode node, TextAnalyzer analyzer) {
    String id = node.get("id").asString();
    Article article =
        Article.of(id, 1, node.get("title").asString(), parts(node), Citation.UNKNOWN);
    List<Sentence> sentences = analyzer.analyze(article);
    List<Claim> claims = new ArrayList<>();
    node.get("assertions").forEach(a -> add(claims, id, article.text(), sentences, a));
    return new GoldArticle(id, article.title(), sentences, claims.stream().distinct().toList());
  }

  /** The abstract as sections, where labels in capitals stand before parts of it. */
  private static List<SectionText> parts(JsonNode node) {
    List<SectionText> parts = new ArrayList<>();
    String[] pieces = node.get("abstract").asString().split(" (?=[A-Z][A-Za-z/& ]{2,40}: )", -1);
    for (String piece : pieces) {
      int colon = piece.indexOf(": ");
      SectionCategory category = colon < 0 ? null : category(piece.substring(0, colon));
      if (category != null) {
        String label = piece.substring(0, colon);
        parts.add(new SectionText(label, category, piece.substring(colon + 2)));
      } else if (parts.isEmpty()) {
        parts.add(SectionText.unlabelled(piece));
      } else {
        SectionText last = parts.remove(parts.size() - 1);
        parts.add(new SectionText(last.label(), last.category(), last.text() + " " + piece));
      }
    }
    return parts;
  }

  private static @Nullable SectionCategory category(String label) {
    String lower = label.toLowerCase(java.util.Locale.ROOT);
    if (lower.startsWith("result") || lower.startsWith("finding")) {
      return SectionCategory.RESULTS;
    }
    if (lower.startsWith("conclusion") || lower.startsWith("interpretation")) {
      return SectionCategory.CONCLUSIONS;
    }
    if (lower.startsWith("method")
        || lower.contains("design")
        || lower.contains("patients and")
        || lower.contains("materials")) {
      return SectionCategory.METHODS;
    }
    if (lower.startsWith("background") || lower.startsWith("introduction")) {
      return SectionCategory.BACKGROUND;
    }
    boolean aim = lower.startsWith("objective") || lower.startsWith("aim");
    return aim || lower.startsWith("purpose") ? SectionCategory.OBJECTIVE : null;
  }

  private static void add(
      List<Claim> claims, String id, String text, List<Sentence> sentences, JsonNode assertion) {
    int evidence = text.indexOf(assertion.get("evidence").asString());
    String outcome = assertion.get("outcome").asString();
    int begin = text.indexOf(outcome, evidence);
    Span span = new Span(begin, begin + outcome.length());
    for (Sentence sentence : sentences) {
      if (sentence.span().contains(span)) {
        claims.add(
            new Claim(
                id,
                sentence,
                span,
                assertion.get("direction").asString(),
                assertion.get("certainty").asString(),
                orNull(assertion.get("effect")),
                orNull(assertion.get("condition"))));
      }
    }
  }

  private static @Nullable String orNull(JsonNode node) {
    return node.isNull() ? null : node.asString();
  }
}
