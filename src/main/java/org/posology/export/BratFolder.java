package org.posology.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * A folder for brat: {@code X.txt} and {@code X.ann} for each article, and {@code annotation.conf}.
 *
 * <p>brat counts as its server's Python does: in Unicode code points. (Its page in the browser
 * counts UTF-16, and shows what stands behind a character beyond U+FFFF one place off: that is
 * brat's own issue 1115.)
 *
 * @see <a href="https://brat.nlplab.org/standoff.html">brat, standoff format</a>
 */
public final class BratFolder implements ArticleOutput {

  private static final String CONFIGURATION =
      """
      [entities]
      Drug
      Dose
      Outcome
      Evidence

      [relations]
      DoseOf\tArg1:Dose, Arg2:Drug

      [events]
      Claim\tDrug+:Drug, Dose*:Dose, Outcome:Outcome, Evidence:Evidence

      [attributes]
      Direction\tArg:<EVENT>, Value:increase|decrease|improve|worsen|no_difference|reported|absent
      Certainty\tArg:<EVENT>, Value:asserted|hedged
      """;

  private final Path folder;

  /**
   * @param folder made where it is missing
   */
  public BratFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    Files.writeString(folder.resolve("annotation.conf"), CONFIGURATION);
  }

  @Override
  public void write(AnnotatedArticle article) throws IOException {
    String name = name(article.id());
    Files.writeString(folder.resolve(name + ".txt"), BratAnnotations.oneLine(article.text()));
    Files.writeString(folder.resolve(name + ".ann"), BratAnnotations.of(article));
  }

  /** {@code PMID:900000001} is {@code PMID_900000001}; other signs are told apart by a checksum. */
  static String name(String id) {
    String name = id.replaceFirst(":", "_").replaceAll("[^A-Za-z0-9_-]", "-");
    if (id.matches("[A-Za-z0-9-]+(:[A-Za-z0-9-]+)?")) {
      return name;
    }
    CRC32 checksum = new CRC32();
    checksum.update(id.getBytes(StandardCharsets.UTF_8));
    return "%s-%08x".formatted(name, checksum.getValue());
  }
}
