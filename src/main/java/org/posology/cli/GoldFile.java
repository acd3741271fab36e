package org.posology.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.posology.document.Article;
import org.posology.evaluation.GoldArticle;
import org.posology.evaluation.GoldReader;
import org.posology.source.ArticleRecord;
import org.posology.source.RejectedRecord;
import org.posology.source.SourceReader;
import org.posology.source.SourceRecord;

/** Annotated articles, each as the pipeline reads it and as it was annotated. */
record GoldFile(List<Entry> entries) {

  record Entry(Article article, GoldArticle gold) {}

  static GoldFile read(Path file) throws IOException {
    Map<String, GoldArticle> annotated = new HashMap<>();
    GoldReader.read(file).forEach(gold -> annotated.put(gold.id(), gold));
    List<Entry> entries = new ArrayList<>();
    try (SourceReader reader = SourceReader.open(file)) {
      for (SourceRecord next = reader.next(); next != null; next = reader.next()) {
        if (next instanceof ArticleRecord read) {
          GoldArticle gold = annotated.get(read.article().id());
          if (gold != null) {
            entries.add(new Entry(read.article(), gold));
          }
        } else if (next instanceof RejectedRecord reject) {
          System.err.printf("%s: not counted: %s%n", file, reject.reason());
        }
      }
    }
    return new GoldFile(entries);
  }
}
