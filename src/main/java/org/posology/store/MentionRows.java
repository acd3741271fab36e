package org.posology.store;

import java.util.Locale;
import org.posology.assertion.Extraction;
import org.posology.assertion.LinkedDose;
import org.posology.document.Mention;
import org.posology.dose.DailyAmount;
import org.posology.dose.Dose;
import org.posology.dose.DoseMention;
import org.posology.drug.DrugMention;
import org.posology.outcome.OutcomeMention;
import org.posology.outcome.OutcomeSide;

/** Mentions as rows of their staging tables. */
final class MentionRows {

  final CopyRows drugs = new CopyRows();
  final CopyRows doses = new CopyRows();
  final CopyRows outcomes = new CopyRows();
  private final int extractor;

  MentionRows(int extractor) {
    this.extractor = extractor;
  }

  void add(Extraction extraction) {
    String article = extraction.article().id();
    extraction.drugs().forEach(drug -> add(article, drug));
    extraction.doses().forEach(dose -> add(article, dose));
    extraction.outcomes().forEach(outcome -> add(article, outcome));
  }

  private void add(String article, DrugMention drug) {
    begin(drugs, article, drug).text(drug.concept()).text(drug.name());
    drugs
        .text(drug.kind().name().toLowerCase(Locale.ROOT))
        .texts(drug.components())
        .text(drug.rule())
        .end();
  }

  private void add(String article, LinkedDose linked) {
    Dose dose = linked.mention().dose();
    begin(doses, article, linked).text(kind(dose));
    doses.number(dose.low()).number(dose.high()).text(dose.unit()).text(dose.qualitative());
    doses.number(linked.mention().frequency()).text(linked.mention().duration());
    doses.text(linked.mention().route());
    addPerDay(doses, linked.mention());
    addDrug(linked);
    doses.text(linked.mention().rule()).end();
  }

  /** Low, high and unit of the amount a day. */
  static void addPerDay(CopyRows rows, DoseMention dose) {
    DailyAmount perDay = dose.perDay();
    if (perDay == null) {
      rows.nothing().nothing().nothing();
    } else {
      rows.number(perDay.low()).number(perDay.high()).text(perDay.unit());
    }
  }

  private void addDrug(LinkedDose linked) {
    DrugMention drug = linked.drug();
    if (drug == null) {
      doses.nothing().nothing();
    } else {
      doses.number(drug.span().begin()).number(drug.span().end());
    }
    doses.text(linked.rule());
  }

  private void add(String article, OutcomeMention outcome) {
    OutcomeSide side = outcome.side();
    begin(outcomes, article, outcome).text(outcome.domain());
    outcomes.text(side == null ? null : side.name().toLowerCase(Locale.ROOT));
    outcomes.text(outcome.concept()).text(outcome.rule()).end();
  }

  private CopyRows begin(CopyRows rows, String article, Mention mention) {
    rows.text(article).number(extractor);
    rows.number(mention.span().begin()).number(mention.span().end());
    return rows.text(mention.text());
  }

  private static String kind(Dose dose) {
    if (dose instanceof Dose.Amount) {
      return "amount";
    }
    if (dose instanceof Dose.Strength) {
      return "strength";
    }
    if (dose instanceof Dose.Count) {
      return "count";
    }
    return dose instanceof Dose.Exposure ? "exposure" : "qualitative";
  }
}
