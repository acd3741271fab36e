package org.posology.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.posology.document.Span;
import org.posology.report.DrugDoses.Dose;
import org.posology.report.RunReport.Change;
import org.posology.report.RunReport.Count;
import org.posology.report.RunReport.Reject;
import org.posology.report.RunReport.Top;

/** A report whose every text would do harm in a page that takes it for markup. */
public final class HostileReport {

  public static final int SHOWN = 50;
  public static final int CHARTS = 4;

  private static final String HARM =
      "<script>window.harm = 1</script><img src=x onerror=\"window.harm = 1\">'\"&amp;{{x}}`";

  /** Right to left, and an override that would turn round all that follows. */
  private static final String RTL = "تجربة עברית \u202e gnorw ";

  private static final String LONG = "x".repeat(90);

  public static final String SENTENCE =
      RTL + "Imatinib 400 mg " + HARM + " reduced nausea (12% vs 30%; P = .01).";

  private HostileReport() {}

  /** The page. */
  public static String page() {
    return RunReportPage.of(report());
  }

  static RunReport report() {
    return new RunReport(
        new Run(
            7,
            "extract",
            "sha256:" + "a".repeat(64),
            Instant.parse("2026-01-01T05:00:00Z"),
            Instant.parse("2026-01-01T06:10:00Z"),
            "failed",
            "a.xml: " + HARM + RTL),
        List.of(
            new Change("records read", 1000.0, 123456),
            new Change("assertions found", 10.0, 9),
            new Change("records a second", null, 12.34)),
        new RunReport.ClaimChanges(12, 3, List.of(HARM + RTL, LONG), List.of(HARM, LONG)),
        List.of(new Count("active articles", 37_000_000), new Count("articles due", 0)),
        new RunReport.Pace(
            120, List.of(3L, 7L, 0L, 9L, 40L, 3L, 7L, 0L, 9L, 4L, 3L, 7L, 0L, 9L, 4L)),
        List.of(new Count("5", 80.5), new Count("7", 120)),
        List.of(top("Drugs"), top("Doses"), top("Outcomes"), top("Directions")),
        List.of(new DrugDoses(HARM + RTL, doses(4)), new DrugDoses("metformin " + LONG, doses(40))),
        List.of(
            new Reject(
                HARM + RTL + LONG,
                4321,
                List.of(new Reject.Example(HARM + LONG, HARM, HARM + RTL + LONG)))),
        shown());
  }

  private static Top top(String kind) {
    return new Top(
        kind,
        List.of(
            new Top.Row(HARM, 1234, 99, 0), new Top.Row(RTL, 4, 3, 2), new Top.Row(LONG, 3, 2, 1)));
  }

  private static List<Dose> doses(int amounts) {
    List<Dose> doses = new ArrayList<>();
    for (int i = 1; i <= amounts; i++) {
      doses.add(new Dose(2.5 * i * i, "mg/d", i % 2 == 0 ? "increase" : "no_difference", i));
      doses.add(new Dose(2.5 * i * i, "mg/d", "worsen", 2));
    }
    doses.add(new Dose(3, "[iU]", "absent", 1));
    return doses;
  }

  private static List<ShownAssertion> shown() {
    List<ShownAssertion> shown = new ArrayList<>();
    for (int i = 0; i < SHOWN; i++) {
      int drug = SENTENCE.indexOf("Imatinib");
      int dose = SENTENCE.indexOf("400 mg");
      int outcome = SENTENCE.indexOf("nausea");
      shown.add(
          new ShownAssertion(
              "00000000-0000-8000-8000-%012d".formatted(i),
              new ShownAssertion.Article(
                  i % 2 == 0 ? "PMID:" + (900000001 + i) : HARM, HARM + RTL, HARM, 2026),
              i % 3 == 0,
              new ShownAssertion.Claim(
                  HARM, "400 mg", i == 1 ? LONG : RTL, "decrease", HARM, LONG, "hedged", 0.5),
              new ShownAssertion.Sentence(
                  100,
                  SENTENCE,
                  List.of(new Span(100 + drug, 108 + drug), new Span(0, 5)),
                  List.of(new Span(100 + dose, 106 + dose)),
                  new Span(100 + outcome, 106 + outcome),
                  "12% vs 30%")));
    }
    return shown;
  }
}
