package org.posology.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FIELD.md: a new DTD year broke the load. It must not, and must not go unseen either. */
class UnknownElementsTest {

  private static final String RECORD =
      "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>900000001</PMID><Mood>fine</Mood>"
          + "<Article><ArticleTitle>Imaginol</ArticleTitle></Article><Mood/></MedlineCitation>"
          + "</PubmedArticle></PubmedArticleSet>";

  @TempDir Path folder;

  @Test
  void areSaidWithTheirFile() throws IOException {
    try (Workbench bench = new Workbench(folder)) {
      Path file = bench.file("new.xml", List.of(RECORD));
      assertThat(logged(() -> assertThat(bench.extract(file).counts().stored()).isOne()))
          .contains(file + ": elements that this version does not know, and how many: {Mood=2}");
    }
  }

  private static String logged(Runnable work) {
    PrintStream before = System.err;
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    try (PrintStream here = new PrintStream(logged, true, StandardCharsets.UTF_8)) {
      System.setErr(here);
      work.run();
    } finally {
      System.setErr(before);
    }
    return logged.toString(StandardCharsets.UTF_8);
  }
}
