package org.posology.drug;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.SectionText;
import org.posology.document.Span;
import org.posology.nlp.TextAnalyzer;
import org.posology.spec.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How many drugs of the gold's assertions and doses some mention touches. */
final class GoldDrugs {

  private int assertionDrugs;
  private int assertionDrugsFound;
  private int doseDrugs;
  private int doseDrugsFound;
  private int mentions;

  private GoldDrugs() {}

  static String covered(DrugTagger tagger) throws IOException {
    GoldDrugs gold = new GoldDrugs();
    TextAnalyzer analyzer = TextAnalyzer.load(Path.of("models"));
    for (String line : Files.readAllLines(Shared.require("gold/dev.jsonl"))) {
      gold.add(JsonMapper.shared().readTree(line), analyzer, tagger);
    }
    return String.format(
        Locale.ROOT,
        "drugs of assertions %d of %d, of doses %d of %d; %d mentions",
        gold.assertionDrugsFound,
        gold.assertionDrugs,
        gold.doseDrugsFound,
        gold.doseDrugs,
        gold.mentions);
  }

  private void add(JsonNode node, TextAnalyzer analyzer, DrugTagger tagger) {
    Article article =
        Article.of(
            node.required("id").asString(),
            1,
            node.required("title").asString(),
            List.of(SectionText.unlabelled(node.required("abstract").asString())),
            Citation.UNKNOWN);
    List<DrugMention> found = tagger.tag(analyzer.analyze(article));
    mentions += found.size();
    for (JsonNode assertion : node.required("assertions")) {
      for (JsonNode drug : assertion.required("drugs")) {
        assertionDrugs++;
        assertionDrugsFound += isTouched(drug.asString(), article.text(), found) ? 1 : 0;
      }
    }
    for (JsonNode dose : node.required("doses")) {
      if (!dose.required("drug").isNull()) {
        doseDrugs++;
        String drug = dose.required("drug").asString();
        doseDrugsFound += isTouched(drug, article.text(), found) ? 1 : 0;
      }
    }
  }

  private static boolean isTouched(String drug, String text, List<DrugMention> mentions) {
    for (int at = text.indexOf(drug); at >= 0; at = text.indexOf(drug, at + 1)) {
      Span span = new Span(at, at + drug.length());
      if (mentions.stream().anyMatch(mention -> mention.span().overlaps(span))) {
        return true;
      }
    }
    return false;
  }
}
