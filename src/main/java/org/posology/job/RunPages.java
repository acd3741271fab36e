package org.posology.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.posology.document.PosologyException;
import org.posology.report.RunReport;
import org.posology.report.RunReportPage;
import org.posology.store.RunReports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Pages of runs in the operator's folder. A run that went well does not fail for want of one. */
final class RunPages {

  private static final Logger LOG = LoggerFactory.getLogger(RunPages.class);

  private final RunReports reports;
  private final String folder;

  RunPages(RunReports reports, String folder) {
    this.reports = reports;
    this.folder = folder;
  }

  /** Writes the page of the run that has just ended, if the operator wants any. */
  void write() {
    if (folder.isBlank()) {
      return;
    }
    try {
      RunReport report = reports.read(null, List.of());
      Path page = Files.createDirectories(Path.of(folder)).resolve(name(report));
      Files.writeString(page, RunReportPage.of(report));
      LOG.info("report at {}", page);
    } catch (IOException | PosologyException | DataAccessException e) {
      LOG.warn("no report in {}: {}", folder, FailureReason.of(e));
    }
  }

  private static String name(RunReport report) {
    return "run-" + report.run().id() + ".html";
  }
}
