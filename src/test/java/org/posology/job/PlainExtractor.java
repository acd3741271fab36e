package org.posology.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posology.assertion.Assertion;
import org.posology.assertion.Extraction;
import org.posology.assertion.LinkedDose;
import org.posology.context.Certainty;
import org.posology.context.Direction;
import org.posology.document.Article;
import org.posology.document.Phrase;
import org.posology.document.Span;
import org.posology.dose.Dose;
import org.posology.dose.DoseMention;
import org.posology.drug.DrugKind;
import org.posology.drug.DrugMention;
import org.posology.outcome.OutcomeMention;

/**
 * An extractor for tests of the job, which must not change when the real one learns: {@code
 * imatinib 400 mg: response} is a claim.
 */
final class PlainExtractor implements Function<Article, Extraction> {

  private static final Pattern CLAIM = Pattern.compile("(imatinib) (\\d+) mg: (\\w+)");

  static Extractors version(String digit) {
    return version(digit, new PlainExtractor());
  }

  static Extractors version(String digit, Function<Article, Extraction> extractor) {
    return new Extractors("sha256:" + digit.repeat(64), "{\"plain\": true}", () -> extractor);
  }

  @Override
  public Extraction apply(Article article) {
    List<DrugMention> drugs = new ArrayList<>();
    List<LinkedDose> doses = new ArrayList<>();
    List<OutcomeMention> outcomes = new ArrayList<>();
    List<Assertion> assertions = new ArrayList<>();
    Matcher claim = CLAIM.matcher(article.text());
    while (claim.find()) {
      drugs.add(drug(claim));
      doses.add(dose(claim, drugs.get(drugs.size() - 1)));
      outcomes.add(
          new OutcomeMention(span(claim, 3), claim.group(3), null, null, null, 0.5, "plain"));
      assertions.add(
          new Assertion(
              List.of(drugs.get(drugs.size() - 1)),
              List.of(doses.get(doses.size() - 1)),
              outcomes.get(outcomes.size() - 1),
              Direction.REPORTED,
              null,
              List.of(),
              null,
              null,
              Certainty.ASSERTED,
              0.5,
              new Phrase(span(claim, 0), claim.group()),
              List.of()));
    }
    return new Extraction(article, drugs, doses, outcomes, assertions);
  }

  private static DrugMention drug(Matcher claim) {
    return new DrugMention(
        span(claim, 1), claim.group(1), "DB00619", "imatinib", DrugKind.DRUG, List.of(), "plain");
  }

  private static LinkedDose dose(Matcher claim, DrugMention drug) {
    double amount = Double.parseDouble(claim.group(2));
    Span span = new Span(claim.start(2), claim.end(2) + " mg".length());
    return new LinkedDose(
        new DoseMention(
            span,
            claim.group(2) + " mg",
            new Dose.Amount(amount, amount, "mg"),
            null,
            null,
            null,
            null,
            null,
            "plain"),
        drug,
        "plain");
  }

  private static Span span(Matcher claim, int group) {
    return new Span(claim.start(group), claim.end(group));
  }
}
