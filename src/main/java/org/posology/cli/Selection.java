package org.posology.cli;

import org.posology.store.ArticleSelection;
import org.posology.store.ExportSelection;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say which assertions are meant; the drugs are those of the assertion. */
final class Selection {

  @Mixin private SelectionOptions options = new SelectionOptions();

  @Option(
      names = "--min-confidence",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = "Least confidence, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double minConfidence;

  ExportSelection selection() {
    ArticleSelection articles = options.selection();
    return new ExportSelection(
        articles.fromYear(),
        articles.toYear(),
        articles.journals(),
        articles.headings(),
        articles.drugs(),
        minConfidence);
  }
}
