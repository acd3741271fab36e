package org.posology.comparison;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.posology.document.PosologyException;

/**
 * Compares two versions, article by article: the memory that it takes is for figures and examples,
 * however many articles there are.
 */
public final class Comparing {

  private final Options options;
  private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
  private final Map<String, Comparison.Row> drugs = new HashMap<>();
  private final Map<Cause, Comparison.Row> causes = new HashMap<>();
  private final Examples examples;
  private long same;
  private long differing;

  /**
   * How to compare.
   *
   * @param margin by how much confidences may differ
   * @param examples how many to keep of each kind
   */
  public record Options(double margin, int examples) {

    public static final Options DEFAULT = new Options(0.1, 5);

    public Options {
      if (!(margin >= 0 && margin <= 1)) {
        throw new PosologyException("no margin: " + margin + "; say one from 0 to 1");
      }
      if (examples < 0) {
        throw new PosologyException("no number of examples: " + examples);
      }
    }
  }

  public Comparing(Options options) {
    this.options = options;
    this.examples = new Examples(options.examples());
  }

  /** Adds an article that needs no explanation; gives false, and adds nothing, if it needs one. */
  public boolean addAlike(ArticleClaims article) {
    if (article.differs(options.margin())) {
      return false;
    }
    same += article.before().size();
    return true;
  }

  /** Adds an article with what either version found in it. */
  public void add(ArticleClaims article, Findings before, Findings after) {
    same += article.same(options.margin());
    differing++;
    article.changes(options.margin(), new Explanation(before, after)).forEach(this::add);
  }

  private void add(Change change) {
    change.kinds().forEach(kind -> kinds.merge(kind, 1L, Long::sum));
    Comparison.Row row = row(change);
    String drug = String.join(" + ", change.claim().drugs());
    drugs.merge(
        drug,
        new Comparison.Row(drug, row.added(), row.lost(), row.changed()),
        Comparison.Row::plus);
    causes.merge(change.cause(), row, Comparison.Row::plus);
    examples.add(change);
  }

  private static Comparison.Row row(Change change) {
    boolean added = change.kinds().contains(Kind.ADDED);
    boolean lost = change.kinds().contains(Kind.LOST);
    String name = change.cause().part().word() + ": " + change.cause().rule();
    return new Comparison.Row(name, added ? 1 : 0, lost ? 1 : 0, added || lost ? 0 : 1);
  }

  /**
   * What came of it.
   *
   * @param before what the old version is made of, as JSON
   * @param after what the new version is made of
   * @param articles read by both, by the old one only, by the new one only
   */
  public Comparison result(
      Comparison.Versions versions, String before, String after, Comparison.Articles articles) {
    List<FileChange> files = FileChange.between(before, after);
    return new Comparison(
        versions,
        new Comparison.Articles(
            articles.compared(), differing, articles.onlyFrom(), articles.onlyTo()),
        same,
        kinds,
        drugs.values().stream().sorted(MOST_FIRST).toList(),
        causes.entrySet().stream()
            .map(e -> new Comparison.CauseRow(e.getKey(), e.getValue(), read(e.getKey(), files)))
            .sorted(Comparator.comparing(Comparison.CauseRow::row, MOST_FIRST))
            .toList(),
        files,
        examples.all());
  }

  private static final Comparator<Comparison.Row> MOST_FIRST =
      Comparator.comparingLong(Comparison.Row::all).reversed().thenComparing(Comparison.Row::name);

  private static List<String> read(Cause cause, List<FileChange> files) {
    return files.stream().map(FileChange::name).filter(cause.part()::reads).toList();
  }
}
