package org.posology.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.document.Article;
import org.posology.document.Sentence;
import org.posology.nlp.TextAnalyzer;
import org.posology.source.ArticleRecord;
import org.posology.source.SourceReader;
import org.posology.source.SourceRecord;

/** The project's own annotated abstracts, as a source of training. */
final class OwnAbstracts {

  private OwnAbstracts() {}

  static Path file(Path models) {
    return models.resolve("assertion/training/own-abstracts.jsonl");
  }

  static List<Article> articles(Path models) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (SourceReader reader = SourceReader.open(file(models))) {
      for (SourceRecord next = reader.next(); next != null; next = reader.next()) {
        if (next instanceof ArticleRecord read) {
          articles.add(read.article());
        }
      }
    }
    return articles;
  }

  static List<List<Sentence>> sentences(Path models) throws IOException {
    TextAnalyzer analyzer = TextAnalyzer.load(models);
    return articles(models).stream().map(analyzer::analyze).toList();
  }
}
