package org.posology.comparison;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A comparison for a terminal. */
public final class ComparisonText {

  private static final int ROWS = 15;

  private final StringBuilder text = new StringBuilder();

  private ComparisonText() {}

  /** As plain text. */
  public static String of(Comparison comparison) {
    ComparisonText text = new ComparisonText();
    text.head(comparison);
    text.files(comparison.files());
    text.rows("by drug", comparison.drugs());
    text.causes(comparison.causes());
    text.examples(comparison.examples());
    return text.text.toString();
  }

  private void head(Comparison comparison) {
    Comparison.Articles articles = comparison.articles();
    line("from", comparison.versions().from());
    line("to", comparison.versions().to());
    line(
        "articles",
        "%d compared, %d of them differ; read by one side only: %d (from), %d (to)"
            .formatted(
                articles.compared(), articles.differing(), articles.onlyFrom(), articles.onlyTo()));
    line("claims the same", Long.toString(comparison.same()));
    for (Kind kind : Kind.values()) {
      if (comparison.count(kind) > 0) {
        line(
            (kind.isChange() ? "changed " : "") + kind.word(),
            Long.toString(comparison.count(kind)));
      }
    }
  }

  private void files(List<FileChange> files) {
    section("files that differ");
    files.forEach(file -> row(file.how(), file.name()));
  }

  private void rows(String title, List<Comparison.Row> rows) {
    section(title + " (added, lost, changed)");
    rows.stream().limit(ROWS).forEach(row -> row(counts(row), row.name()));
    more(rows.size());
  }

  private void causes(List<Comparison.CauseRow> causes) {
    section("explained by (added, lost, changed)");
    causes.stream()
        .limit(ROWS)
        .forEach(
            cause ->
                row(
                    counts(cause.row()),
                    cause.row().name()
                        + (cause.files().isEmpty()
                            ? ""
                            : "  [" + String.join(", ", cause.files()) + "]")));
    more(causes.size());
  }

  private void more(int rows) {
    if (rows > ROWS) {
      row("", "and %d more".formatted(rows - ROWS));
    }
  }

  private void examples(List<Change> examples) {
    section("examples");
    for (Change change : examples) {
      String kinds = change.kinds().stream().map(Kind::word).collect(Collectors.joining(", "));
      text.append(
          "\n  %s: %s (%s: %s)%n"
              .formatted(
                  change.article(), kinds, change.cause().part().word(), change.cause().rule()));
      side("-", change.old());
      side("+", change.now());
      text.append("    \"%s\"%n".formatted(change.claim().quote().text().replace('\n', ' ')));
    }
  }

  private void side(String sign, @Nullable Claim claim) {
    if (claim != null) {
      text.append("    %s %s%n".formatted(sign, claim.line()));
    }
  }

  private static String counts(Comparison.Row row) {
    return "+%d -%d ~%d".formatted(row.added(), row.lost(), row.changed());
  }

  private void section(String title) {
    text.append('\n').append(title).append('\n');
  }

  private void row(String left, String right) {
    text.append("  %-16s %s%n".formatted(left, right));
  }

  private void line(String name, String value) {
    text.append("%-18s %s%n".formatted(name, value));
  }
}
