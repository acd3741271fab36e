package org.posology.job;

import java.util.function.Supplier;
import org.posology.store.ExtractorVersion;
import org.posology.store.ExtractorVersions;
import org.posology.store.Promotion;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The extractor versions of a database: which ones there are, and which one readers see. */
public final class Versions {

  private final ExtractorVersions versions;
  private final Promotion promotion;
  private final TransactionTemplate transaction;

  Versions(
      ExtractorVersions versions, Promotion promotion, PlatformTransactionManager transactions) {
    this.versions = versions;
    this.promotion = promotion;
    this.transaction = new TransactionTemplate(transactions);
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
