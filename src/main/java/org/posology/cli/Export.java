package org.posology.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.export.ArticleOutput;
import org.posology.export.BiocCollection;
import org.posology.export.BratFolder;
import org.posology.export.CsvRows;
import org.posology.export.GoldLines;
import org.posology.export.JsonLines;
import org.posology.job.Jobs;
import org.posology.store.AssertionExport;
import org.posology.store.ExportSelection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is in the database, in the formats that others read. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the current assertions, or those of an extractor version, with their articles.",
      "With --gold, writes what curators decided, to train and to measure with."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:complete", "1:failed", "2:wrong usage", "141:who read the output has gone"})
final class Export implements Callable<Integer> {

  /** How it can be written. */
  enum Format {
    jsonl,
    csv,
    bioc,
    brat
  }

  @Mixin private Home home = new Home();

  @Mixin private Selection selection = new Selection();

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.jsonl;

  @Option(names = "--gold", description = "Decisions of curators instead, as gold.")
  private boolean gold;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "File, or folder for brat (default: standard output).")
  private @Nullable Path out;

  @Option(
      names = "--extractor",
      paramLabel = "VERSION",
      description = "Fingerprint of a version, or its beginning, instead of what is current.")
  private @Nullable String version;

  @Option(
      names = "--spreadsheet",
      description = "CSV: an apostrophe before what a spreadsheet would take for a formula.")
  private boolean spreadsheet;

  @Override
  public Integer call() throws IOException {
    ExportSelection chosen = selection.selection();
    check(chosen);
    try (Jobs jobs = Jobs.open(home.config())) {
      if (gold) {
        return Output.write(out, to -> writeGold(jobs, to));
      }
      if (format == Format.brat) {
        return brat(jobs, chosen);
      }
      return Output.write(out, to -> export(jobs.assertionExport(), chosen, output(to)));
    }
  }

  private void check(ExportSelection chosen) {
    boolean folder = out != null && Files.isDirectory(out);
    if (format == Format.brat && !gold && out == null) {
      throw new PosologyException("brat is a folder of files: say where with --out");
    }
    if (folder && (gold || format != Format.brat)) {
      throw new PosologyException(out + " is a folder: name a file in it");
    }
    if (gold && version != null) {
      throw new PosologyException("--gold is what curators decided, of no single --extractor");
    }
    if (gold && (format != Format.jsonl || !chosen.equals(ExportSelection.ALL))) {
      throw new PosologyException(
          "--gold is all that curators decided, as JSON Lines: say no more");
    }
    if (spreadsheet && (gold || format != Format.csv)) {
      throw new PosologyException("--spreadsheet goes with --format csv");
    }
  }

  private static void writeGold(Jobs jobs, Writer to) {
    GoldLines lines = new GoldLines(to);
    jobs.curatedGold().read(Output.unchecked(lines::write));
  }

  private int brat(Jobs jobs, ExportSelection chosen) throws IOException {
    Path folder = out == null ? Path.of("") : out;
    try {
      export(jobs.assertionExport(), chosen, new BratFolder(folder));
      return ExitCode.COMPLETE;
    } catch (java.io.UncheckedIOException e) {
      throw new PosologyException(folder + " cannot be written: " + e.getMessage(), e);
    }
  }

  private ArticleOutput output(Writer to) throws IOException {
    return switch (format) {
      case csv -> new CsvRows(to, spreadsheet);
      case bioc -> new BiocCollection(to, LocalDate.now(ZoneOffset.UTC).toString());
      case jsonl, brat -> new JsonLines(to);
    };
  }

  private void export(AssertionExport from, ExportSelection chosen, ArticleOutput to)
      throws IOException {
    if (version == null) {
      from.current(chosen, Output.unchecked(to::write));
    } else {
      from.version(version, chosen, Output.unchecked(to::write));
    }
    to.end();
  }
}
