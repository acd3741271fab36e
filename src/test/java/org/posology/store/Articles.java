package org.posology.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.MeshHeading;
import org.posology.document.SectionCategory;
import org.posology.document.SectionText;

/** Small makers of articles and files for tests. */
final class Articles {

  private Articles() {}

  static Article article(int number, String finding) {
    return article(number, 1, "2024-03-01", finding);
  }

  static Article article(int number, int version, @Nullable String revised, String finding) {
    return article(number, version, citation(revised, false, List.of()), finding);
  }

  static Article notice(int number, String revised, int... retracted) {
    List<String> ids = java.util.Arrays.stream(retracted).mapToObj(Articles::id).toList();
    return article(number, 1, citation(revised, false, ids), "Retraction.");
  }

  static Article article(int number, int version, Citation citation, String finding) {
    List<SectionText> parts =
        List.of(
            new SectionText("METHODS", SectionCategory.METHODS, "Imatinib 400 mg/day was given."),
            new SectionText("RESULTS", SectionCategory.RESULTS, finding));
    return Article.of(id(number), version, "Imatinib in trial " + number, parts, citation);
  }

  static Citation citation(@Nullable String revised, boolean retracted, List<String> retracts) {
    return new Citation(
        "J Invented Trials",
        2024,
        "eng",
        List.of("Journal Article"),
        List.of(new MeshHeading("D000068877", "Imatinib Mesylate", true, List.of("dosage"))),
        List.of("Imatinib Mesylate"),
        revised == null ? null : LocalDate.parse(revised),
        retracted,
        retracts);
  }

  static String id(int number) {
    return "PMID:" + (900000000 + number);
  }

  static SourceFile file(String name) {
    return file(name, "2024-06-01T12:00:00Z");
  }

  static SourceFile file(String name, String modified) {
    byte[] digest = new Digest().add((Object) name).sha256();
    String sha256 = java.util.HexFormat.of().formatHex(digest);
    return new SourceFile(sha256, Path.of(name), 1, Instant.parse(modified));
  }
}
