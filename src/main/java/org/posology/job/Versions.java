package org.posology.job;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.posology.comparison.Comparing;
import org.posology.comparison.Comparison;
import org.posology.document.PosologyException;
import org.posology.store.ExtractorVersion;
import org.posology.store.ExtractorVersions;
import org.posology.store.Promotion;
import org.posology.store.VersionDiff;
import org.posology.store.VersionUse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The extractor versions of a database: which ones there are, and which one readers see. */
public final class Versions {

  /** What is shown, whichever version it is from. */
  public static final String CURRENT = "current";

  private final ExtractorVersions versions;
  private final Promotion promotion;
  private final VersionDiff diff;
  private final VersionUse use;
  private final TransactionTemplate transaction;
  private final TransactionTemplate snapshot;

  Versions(
      ExtractorVersions versions,
      Promotion promotion,
      VersionDiff diff,
      VersionUse use,
      PlatformTransactionManager transactions) {
    this.versions = versions;
    this.promotion = promotion;
    this.diff = diff;
    this.use = use;
    transaction = new TransactionTemplate(transactions);
    snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** All versions, a line each: the ones that are shown first, from the top. */
  public String list() {
    StringBuilder text = new StringBuilder();
    use.all()
        .forEach(
            version ->
                text.append(
                    "%s  %-12s %9d articles  first used %s%n"
                        .formatted(
                            version.version().shortName(),
                            state(version.version()),
                            version.articles(),
                            version.firstUsed().truncatedTo(ChronoUnit.SECONDS))));
    return text.isEmpty() ? "no version has read anything yet\n" : text.toString();
  }

  private static String state(ExtractorVersion version) {
    if (version.isTop()) {
      return "current";
    }
    return version.isShown() ? "beneath" : "not shown";
  }

  /**
   * Compares two versions.
   *
   * @param from the beginning of a fingerprint, or {@code current} for what is shown
   * @param to the same
   */
  public Comparison diff(String from, String to, Comparing.Options options) {
    @Nullable ExtractorVersion old = side(from);
    @Nullable ExtractorVersion now = side(to);
    if (Objects.equals(old, now)) {
      throw new PosologyException(from + " and " + to + " are the same version");
    }
    return Objects.requireNonNull(
        snapshot.execute(status -> diff.compare(old, now, options)), "a comparison");
  }

  private @Nullable ExtractorVersion side(String name) {
    return name.equals(CURRENT) ? null : versions.named(name);
  }

  /**
   * Shows a version, in one transaction.
   *
   * @param name the beginning of its fingerprint
   * @param partial whether it may show what it has read while it has not read all
   */
  public String promote(String name, boolean partial) {
    ExtractorVersion version = versions.named(name);
    return text("shown now", within(() -> promotion.promote(version, partial)));
  }

  /** Goes back to the version that was shown before, in one transaction. */
  public String rollback() {
    return text("shown again", within(promotion::rollback));
  }

  private Promotion.Result within(Supplier<Promotion.Result> work) {
    Promotion.Result result = transaction.execute(status -> work.get());
    if (result == null) {
      throw new IllegalStateException("a transaction without a result");
    }
    return result;
  }

  private static String text(String what, Promotion.Result result) {
    StringBuilder text = new StringBuilder();
    text.append("%-16s %s%n".formatted(what, result.shown().shortName()));
    result
        .before()
        .ifPresent(before -> text.append("%-16s %s%n".formatted("before", before.shortName())));
    if (result.unread() > 0) {
      text.append(
          "%-16s %d articles not read by it, %d of them by no version that is shown: posology"
                  .formatted("due", result.unread(), result.bare())
              + " reextract with its models reads them\n");
    }
    return text.toString();
  }
}
