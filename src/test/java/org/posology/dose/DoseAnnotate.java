package org.posology.dose;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.SectionText;
import org.posology.document.Sentence;
import org.posology.nlp.TextAnalyzer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code DoseAnnotate IN.jsonl OUT.jsonl}: doses alone, in the form that score.py reads. */
final class DoseAnnotate {

  private static final TextAnalyzer ANALYZER = TextAnalyzer.load(Path.of("models"));
  private static final JsonMapper JSON = new JsonMapper();

  private DoseAnnotate() {}

  public static void main(String[] args) throws IOException {
    DoseTagger tagger = DoseTagger.load(Path.of("models"), Path.of("config"));
    try (PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
      for (String line : Files.readAllLines(Path.of(args[0]))) {
        JsonNode article = JSON.readTree(line);
        out.println(JSON.writeValueAsString(annotate(article, tagger)));
      }
    }
  }

  /** As the pipeline sees them: title and abstract are sections. */
  static List<Sentence> sentences(String title, String body) {
    List<SectionText> parts = List.of(SectionText.unlabelled(body));
    return ANALYZER.analyze(Article.of("x", 1, title, parts, Citation.UNKNOWN));
  }

  private static Map<String, Object> annotate(JsonNode article, DoseTagger tagger) {
    String title = article.get("title").asString();
    String body = article.get("abstract").asString();
    List<Map<String, Object>> doses = new ArrayList<>();
    tagger.tag(sentences(title, body)).forEach(mention -> doses.add(fields(mention)));
    Map<String, Object> annotated = new LinkedHashMap<>();
    annotated.put("id", article.get("id").asString());
    annotated.put("text", title + "\n" + body);
    annotated.put("doses", doses);
    annotated.put("assertions", List.of());
    return annotated;
  }

  private static Map<String, Object> fields(DoseMention mention) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("begin", mention.span().begin());
    fields.put("end", mention.span().end());
    fields.put("text", mention.text());
    fields.put("low", mention.dose().low());
    fields.put("high", mention.dose().high());
    fields.put("unit", mention.dose().unit());
    fields.put("frequency", mention.frequency());
    fields.put("duration", mention.duration());
    fields.put("route", mention.route());
    fields.put("qualitative", mention.dose().qualitative());
    fields.put("rule", mention.rule());
    return fields;
  }
}
