package org.posology.store;

import java.util.ArrayList;
import java.util.List;
import org.posology.assertion.Assertion;
import org.posology.assertion.Extraction;
import org.posology.assertion.LinkedDose;
import org.posology.context.Certainty;
import org.posology.context.Direction;
import org.posology.document.Article;
import org.posology.document.Phrase;
import org.posology.document.Span;
import org.posology.dose.DailyAmount;
import org.posology.dose.Dose;
import org.posology.dose.DoseMention;
import org.posology.drug.DrugKind;
import org.posology.drug.DrugMention;
import org.posology.outcome.OutcomeMention;

/** What an extractor could have found in an article of {@link Articles}, claim by claim. */
final class Found {

  private final Article article;
  private final List<Assertion> assertions = new ArrayList<>();
  private final List<OutcomeMention> outcomes = new ArrayList<>();
  private final DrugMention drug;
  private final LinkedDose dose;

  private Found(Article article) {
    this.article = article;
    Span span = at("Imatinib");
    drug =
        new DrugMention(
            span, "Imatinib", "DB00619", "imatinib", DrugKind.DRUG, List.of(), "lexicon");
    Span amount = at("400 mg/day");
    DoseMention mention =
        new DoseMention(
            amount,
            amount.of(article.text()),
            new Dose.Amount(400.0, 400.0, "mg/d"),
            null,
            null,
            null,
            "oral",
            new DailyAmount(400.0, 400.0, "mg/d"),
            "amount");
    dose = new LinkedDose(mention, drug, "nearest");
  }

  static Found in(Article article) {
    return new Found(article);
  }

  /** The claim that stands in the last sentence. */
  Found claim(String outcome, Direction direction) {
    Span span = at(outcome);
    OutcomeMention mention = new OutcomeMention(span, outcome, null, null, null, 0.5, "lexicon");
    outcomes.add(mention);
    int begin = article.text().indexOf("RESULTS: ") + "RESULTS: ".length();
    Span sentence = new Span(begin, article.text().length());
    assertions.add(
        new Assertion(
            List.of(drug),
            List.of(dose),
            mention,
            direction,
            null,
            List.of(),
            null,
            "GIST",
            Certainty.ASSERTED,
            0.75,
            new Phrase(sentence, sentence.of(article.text())),
            List.of("verb-after")));
    return this;
  }

  Extraction extraction() {
    return new Extraction(article, List.of(drug), List.of(dose), outcomes, assertions);
  }

  private Span at(String words) {
    int begin = article.text().indexOf(words);
    return new Span(begin, begin + words.length());
  }
}
