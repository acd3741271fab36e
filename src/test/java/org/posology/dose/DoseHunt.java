package org.posology.dose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.SectionCategory;
import org.posology.document.SectionText;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.TextAnalyzer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code DoseHunt ABSTRACTS.jsonl.gz}: every amount of every abstract with the verdict on it, the
 * dose as read, and the words around it; for reading by eye.
 */
final class DoseHunt {

  private static final int AROUND = 70;

  private final DoseGrammar grammar = DoseGrammar.load(Path.of("models"));
  private final DoseTagger tagger = DoseTagger.load(Path.of("models"), Path.of("config"));
  private final TextAnalyzer analyzer = TextAnalyzer.load(Path.of("models"));
  private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

  public static void main(String[] args) throws IOException {
    new DoseHunt().hunt(Path.of(args[0]));
  }

  private void hunt(Path file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        read(JsonMapper.shared().readTree(line));
      }
    }
    out.flush();
  }

  private void read(JsonNode node) {
    StringBuilder body = new StringBuilder();
    node.get("sections").forEach(s -> body.append(s.get("text").asString()).append(' '));
    List<SectionText> parts =
        List.of(new SectionText(null, SectionCategory.UNASSIGNED, body.toString()));
    Article article = Article.of("x", 1, node.get("title").asString(), parts, Citation.UNKNOWN);
    String id = node.get("id").asString();
    for (Sentence sentence : analyzer.analyze(article)) {
      for (DoseMention mention : tagger.tag(List.of(sentence))) {
        print("DOSE", id, mention.rule(), article.text(), mention.span(), Written.dose(mention));
      }
      List<Item> items = grammar.read(new SentenceForms(sentence));
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i).sense() instanceof Sense.Said said
            && !grammar.doses(items, Set.of()).get(i)) {
          Span span = new Span(items.get(i).begin(), items.get(i).end());
          print("NOT", id, said.rule(), article.text(), span, said.unit().ucum());
        }
      }
    }
  }

  private void print(String kind, String id, String rule, String text, Span span, String read) {
    String before = text.substring(Math.max(0, span.begin() - AROUND), span.begin());
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + AROUND));
    String words = before + "[[" + span.of(text) + "]]" + after;
    out.println(String.join("\t", kind, id, rule, words.replace('\n', '|'), read));
  }
}
