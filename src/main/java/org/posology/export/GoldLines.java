package org.posology.export;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What curators decided as gold: the shape of the annotation guidelines, one article a line. Beside
 * {@code assertions}, which hold, stand {@code rejected} ones, which the article does not make, and
 * {@code complete}: false where claims were found that nobody has judged.
 *
 * <p>{@code doses} holds the doses of the assertions that hold: curators have seen those, and no
 * others. A dose that a curator quoted where the extractor finds none stands in its assertion only,
 * for nobody has read its numbers.
 */
public final class GoldLines {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Appendable out;

  public GoldLines(Appendable out) {
    this.out = out;
  }

  private record GoldLine(
      String id,
      String title,
      @com.fasterxml.jackson.annotation.JsonProperty("abstract") String abstractText,
      List<DoseLine> doses,
      List<ClaimLine> assertions,
      List<ClaimLine> rejected,
      boolean complete) {}

  private record DoseLine(
      String text,
      int occurrence,
      @Nullable String drug,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable String unit,
      @Nullable Double frequency,
      @Nullable String duration,
      @Nullable String route,
      @Nullable String qualitative) {

    static DoseLine of(AnnotatedDose dose, String text) {
      return new DoseLine(
          dose.text(),
          occurrence(text, dose),
          dose.drug(),
          dose.low(),
          dose.high(),
          dose.unit(),
          dose.frequency(),
          dose.duration(),
          dose.route(),
          dose.qualitative());
    }

    private static int occurrence(String text, AnnotatedDose dose) {
      int occurrence = 1;
      for (int at = text.indexOf(dose.text()); at < dose.begin(); occurrence++) {
        at = text.indexOf(dose.text(), at + 1);
      }
      return occurrence;
    }
  }

  private record ClaimLine(
      List<String> drugs,
      @Nullable Object dose,
      String outcome,
      String direction,
      @Nullable String effect,
      @Nullable String comparator,
      @Nullable String condition,
      String certainty,
      String evidence) {

    static ClaimLine of(CuratedClaim claim) {
      return new ClaimLine(
          claim.drugs(),
          dose(claim.doses()),
          claim.outcome(),
          claim.direction(),
          claim.effect(),
          claim.comparator(),
          claim.condition(),
          claim.certainty(),
          claim.evidence());
    }

    private static @Nullable Object dose(List<String> doses) {
      return doses.size() > 1 ? doses : doses.isEmpty() ? null : doses.get(0);
    }
  }

  public void write(CuratedArticle article) throws IOException {
    Set<String> held =
        article.accepted().stream()
            .flatMap(claim -> claim.doses().stream())
            .collect(Collectors.toSet());
    GoldLine line =
        new GoldLine(
            article.id(),
            article.title(),
            article.abstractText(),
            article.doses().stream()
                .filter(dose -> held.contains(dose.text()))
                .map(dose -> DoseLine.of(dose, article.text()))
                .toList(),
            lines(article.accepted().stream()),
            lines(article.rejected().stream()),
            article.complete());
    out.append(MAPPER.writeValueAsString(line)).append('\n');
  }

  private static List<ClaimLine> lines(Stream<CuratedClaim> claims) {
    return claims.map(ClaimLine::of).toList();
  }
}
