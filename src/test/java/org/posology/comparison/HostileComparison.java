package org.posology.comparison;

import java.util.List;
import org.posology.document.Span;

/** A comparison whose every text would do harm in a page that takes it for markup. */
public final class HostileComparison {

  private static final String HARM = "<script>window.harm = 1</script><img src=x>'\"&amp;";
  private static final String RTL = "תרופה \u202e gnorw ";
  private static final String LONG = "y".repeat(120);
  private static final String SENTENCE = RTL + "Imatinib 400 mg " + HARM + " raised response.";

  private HostileComparison() {}

  /** The page. */
  public static String page() {
    Comparing comparing = new Comparing(Comparing.Options.DEFAULT);
    comparing.add(
        new ArticleClaims(
            "PMID:900000001", List.of(claim("a", "increase")), List.of(claim("a", "decrease"))),
        new Findings(),
        new Findings());
    comparing.add(
        new ArticleClaims(HARM, List.of(), List.of(claim(LONG, "increase"))),
        new Findings(),
        new Findings());
    return ComparisonPage.of(
        comparing.result(
            new Comparison.Versions("sha256:" + "a".repeat(64), HARM, 0.1),
            "{\"code\": \"1\", \"files\": {\"models/drug/" + LONG + "\": \"1\"}}",
            "{\"code\": \"2\", \"files\": {}}",
            new Comparison.Articles(2, 0, 0, 0)));
  }

  private static Claim claim(String name, String direction) {
    int drug = SENTENCE.indexOf("Imatinib");
    int outcome = SENTENCE.indexOf("response");
    return new Claim(
        name + direction,
        List.of(name, HARM),
        HARM + RTL,
        LONG,
        direction,
        "asserted",
        0.5,
        List.of(HARM, LONG),
        new Claim.Quote(
            0,
            SENTENCE,
            List.of(new Span(drug, drug + 8)),
            List.of(),
            new Span(outcome, outcome + 8)));
  }
}
