package org.posology.report;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posology.page.MarkedText;
import org.posology.page.PageStyle;
import org.posology.page.PageTemplate;
import org.posology.report.ShownAssertion.Claim;

/** The report of a run as a page of its own: its template names the fields of this record. */
public final class RunReportPage {

  private static final PageTemplate TEMPLATE =
      new PageTemplate(RunReportPage.class, "run.mustache");

  private final RunReport report;

  private RunReportPage(RunReport report) {
    this.report = report;
  }

  /** As HTML. */
  public static String of(RunReport report) {
    return TEMPLATE.fill(new RunReportPage(report).view());
  }

  /** All that the template shows. */
  private record View(
      String style,
      String id,
      Run run,
      String began,
      double seconds,
      String version,
      boolean well,
      @Nullable String message,
      RunReport report,
      List<ChangeRow> changes,
      Chart pace,
      Chart runs,
      List<Chart> doses,
      boolean hasDoses,
      boolean hasRejects,
      boolean hasCards,
      boolean added,
      boolean gone,
      List<Card> cards) {}

  private record ChangeRow(String name, String before, String now, String difference) {}

  /** An assertion. */
  private record Card(
      ShownAssertion.Article article,
      @Nullable String address,
      String year,
      boolean isNew,
      boolean hedged,
      Claim claim,
      String confidence,
      String key,
      String sentence) {}

  private View view() {
    Run run = report.run();
    return new View(
        PageStyle.charts() + PageStyle.css(),
        String.valueOf(run.id()),
        run,
        run.started().truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' '),
        run.seconds(),
        run.extractor().substring(0, Math.min(19, run.extractor().length())),
        run.status().equals("complete"),
        run.message(),
        report,
        report.changes().stream().map(RunReportPage::change).toList(),
        Charts.pace(report.pace()),
        Charts.runs(report.runs()),
        report.doses().stream().map(Charts::doses).toList(),
        !report.doses().isEmpty(),
        !report.rejects().isEmpty(),
        !report.shown().isEmpty(),
        !report.claims().examplesAdded().isEmpty(),
        !report.claims().examplesGone().isEmpty(),
        report.shown().stream().map(RunReportPage::card).toList());
  }

  private static ChangeRow change(RunReport.Change change) {
    Double before = change.before();
    return new ChangeRow(
        change.name(),
        before == null ? "–" : PageTemplate.number(before),
        PageTemplate.number(change.now()),
        before == null ? "" : difference(change.now() - before));
  }

  private static String difference(double difference) {
    String amount = PageTemplate.number(Math.abs(difference));
    return amount.matches("[0.]+") ? "same" : (difference > 0 ? "+" : "−") + amount;
  }

  private static Card card(ShownAssertion shown) {
    ShownAssertion.Sentence sentence = shown.sentence();
    return new Card(
        shown.article(),
        address(shown.article().id()),
        shown.article().year() == null ? "" : String.valueOf(shown.article().year()),
        shown.added(),
        shown.claim().certainty().equals("hedged"),
        shown.claim(),
        String.format(Locale.ROOT, "%.2f", shown.claim().confidence()),
        shown.key(),
        new MarkedText(sentence.begin(), sentence.text())
            .with("outcome", List.of(sentence.outcome()))
            .with("drug", sentence.drugs())
            .with("dose", sentence.doses())
            .with("effect", sentence.effects())
            .html());
  }

  private static @Nullable String address(String id) {
    return id.matches("PMID:[0-9]{1,9}")
        ? "https://pubmed.ncbi.nlm.nih.gov/" + id.substring("PMID:".length()) + "/"
        : null;
  }
}
