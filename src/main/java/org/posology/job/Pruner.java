package org.posology.job;

import java.util.Optional;
import org.posology.store.Pruning;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prunes a database by the operator's policy, a few thousand articles a transaction. May run beside
 * extraction, and be cut off at any point.
 */
final class Pruner {

  private final Pruning pruning;
  private final Settings settings;
  private final TransactionTemplate transaction;

  Pruner(Pruning pruning, Settings settings, PlatformTransactionManager transactions) {
    this.pruning = pruning;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Erases what the policy does not keep; gives what it erased, for people.
   *
   * @param dry only to count, not to erase
   */
  String prune(boolean dry) {
    Settings.History history = settings.history();
    Pruning.Policy policy =
        new Pruning.Policy(history.readings(), pruning.forgotten(history.trialDays()));
    long readings = 0;
    Optional<Pruning.Step> step = next("", policy, dry);
    while (step.isPresent()) {
      readings += step.get().readings();
      step = next(step.get().last(), policy, dry);
    }
    String text = "%-16s %d of articles%n".formatted(dry ? "would erase" : "readings", readings);
    return dry ? text : text + ledgers(history);
  }

  private Optional<Pruning.Step> next(String after, Pruning.Policy policy, boolean dry) {
    Optional<Pruning.Step> step = transaction.execute(status -> pruning.next(after, policy, dry));
    return step == null ? Optional.empty() : step;
  }

  private String ledgers(Settings.History history) {
    Integer files = transaction.execute(status -> pruning.ledgers());
    Integer runs = transaction.execute(status -> pruning.runs(history.runs()));
    return "%-16s %d of files, by versions without any reading%n".formatted("", files)
        + "%-16s %d%n".formatted("runs", runs);
  }
}
