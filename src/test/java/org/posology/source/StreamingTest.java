package org.posology.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file as large as PubMed's largest is read in a heap that is smaller than its text by far. */
class StreamingTest {

  private static final int CITATIONS = 30_000;
  private static final int SENTENCES = 60;

  @TempDir Path folder;

  @Test
  void thirtyThousandCitationsFitASmallHeap() throws Exception {
    Path file = write(folder.resolve("many.xml.gz"));
    Path output = folder.resolve("output");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx32m",
            "-cp",
            System.getProperty("java.class.path"),
            StreamingTest.class.getName(),
            file.toString());
    Process reading =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(reading.waitFor()).as("%s", Files.readString(output)).isZero();
    assertThat(Files.readString(output)).endsWith(CITATIONS + " articles\n");
  }

  private static Path write(Path file) throws IOException {
    String text = "Imatinib 400 mg reduced nausea by 12%. ".repeat(SENTENCES);
    String citation =
        XmlTextTest.record("<Abstract><AbstractText>" + text + "</AbstractText></Abstract>");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("<PubmedArticleSet>".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < CITATIONS; i++) {
        String one = citation.replace("900000001", Integer.toString(900000001 + i));
        out.write(one.getBytes(StandardCharsets.UTF_8));
      }
      out.write("</PubmedArticleSet>".getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  /** Reads a file in a process of its own, and says how many articles it holds. */
  public static void main(String[] arguments) throws IOException {
    long articles = 0;
    try (SourceReader reader = SourceReader.open(Path.of(arguments[0]))) {
      for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
        articles += record instanceof ArticleRecord ? 1 : 0;
      }
    }
    System.out.println(articles + " articles");
  }
}
