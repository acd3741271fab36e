package org.posology.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.document.PosologyException;
import org.posology.report.DrugDoses;
import org.posology.report.RunReport;
import org.posology.report.RunReport.Change;
import org.posology.report.RunReportPage;

/** The report of a run, read from a real database that real runs have filled. */
class RunReportTest {

  private static final String HARM = "<script>alert(1)</script>";

  @TempDir Path folder;

  @Test
  void itSaysWhatTheRunDidAndWhatStandsNow() throws IOException {
    try (Workbench bench = new Workbench(folder)) {
      Files.writeString(
          folder.resolve("application.yaml"),
          "posology.report.folder: \"%s\"\n".formatted(folder.resolve("pages")),
          java.nio.file.StandardOpenOption.APPEND);
      bench.extract(bench.file("a.jsonl", Workbench.articles(1, 20)));
      List<String> lines = Workbench.articles(11, 70);
      lines.add("{\"title\": \"%s\", \"abstract\": \"no id\"}".formatted(HARM));
      lines.add("{\"title\": \"other\", \"abstract\": \"no id\"}");
      Path second = bench.file("b.jsonl", lines);
      try (Jobs jobs = Jobs.open(folder, PlainExtractor.version("a"))) {
        jobs.extract(List.of(second), false);
        jobs.writePage();
      }
      try (Jobs jobs = Jobs.open(folder)) {
        RunReport report = jobs.runReports().read(null, List.of("DB00619"));
        check(report);
        assertThat(jobs.runReports().read(1L, List.of()).shown()).hasSize(50);
        assertThat(Files.readString(folder.resolve("pages/run-2.html")))
            .isEqualTo(RunReportPage.of(jobs.runReports().read(2L, List.of())))
            .contains("&lt;script&gt;alert(1)")
            .doesNotContain(HARM);
        refuses(jobs);
        assertThat(bench.count("pg_class WHERE relname = 'report_claim'")).isZero();
      }
    }
  }

  private static void check(RunReport report) {
    assertThat(report.run().id()).isEqualTo(2);
    assertThat(report.changes())
        .contains(
            new Change("records read", 20.0, 72),
            new Change("– new or changed", 20.0, 60),
            new Change("– unchanged", 0.0, 10),
            new Change("– rejected", 0.0, 2),
            new Change("assertions found", 20.0, 60));
    assertThat(report.claims().added()).isEqualTo(60);
    assertThat(report.claims().gone()).isZero();
    assertThat(report.pace().articles().stream().mapToLong(Long::longValue).sum()).isEqualTo(60);
    assertThat(report.runs()).extracting(RunReport.Count::name).containsExactly("1", "2");
    assertThat(report.tops().get(0).rows())
        .containsExactly(new RunReport.Top.Row("imatinib", 80, 80, 60));
    assertThat(report.doses()).extracting(DrugDoses::drug).containsExactly("imatinib");
    assertThat(report.doses().get(0).doses()).hasSize(7).extracting("unit").containsOnly("mg");
    assertThat(report.rejects())
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.count()).isEqualTo(2);
              assertThat(reject.reason()).contains("no \"id\"");
              assertThat(reject.examples().get(0).where()).startsWith("b.jsonl, record 70");
            });
    assertThat(report.shown()).hasSize(50).allMatch(one -> one.added());
    assertThat(report.shown().get(0).sentence().text()).startsWith("imatinib ");
  }

  private static void refuses(Jobs jobs) {
    assertThatThrownBy(() -> jobs.runReports().read(99L, List.of()))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("no run 99");
    assertThatThrownBy(() -> jobs.runReports().read(null, List.of("aspirin")))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("aspirin");
  }

  @Test
  void aSuccessThatIsTooOldIsSaid() throws IOException {
    try (Workbench bench = new Workbench(folder)) {
      Path file = bench.file("a.jsonl", Workbench.articles(1, 3));
      try (Jobs jobs = Jobs.open(folder)) {
        assertThat(jobs.overdue(null, Duration.ofHours(26))).hasValue("a run has never ended well");
      }
      bench.extract(file);
      bench.database.jdbc().update("UPDATE run SET ended = now() - interval '30 hours'");
      try (Jobs jobs = Jobs.open(folder)) {
        assertThat(jobs.overdue(null, Duration.ofHours(31))).isEmpty();
        assertThat(jobs.overdue("extract", Duration.ofHours(26)))
            .hasValue("a run of extract last ended well 30 h ago, which is more than 26 h");
        assertThat(jobs.overdue("sync", Duration.ofDays(9)))
            .hasValue("a run of sync has never ended well");
        bench.database.jdbc().update("UPDATE run SET status = 'running', ended = NULL");
        assertThat(jobs.status()).contains("died: run it again to go on");
      }
    }
  }
}
