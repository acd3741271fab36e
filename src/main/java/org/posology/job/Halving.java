package org.posology.job;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.posology.store.RefusedData;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a chunk. If the database refuses it for what is in it, it is halved until the item is
 * found; that one is left out, the others are written.
 */
final class Halving {

  private final TransactionTemplate savepoint;

  Halving(PlatformTransactionManager transactions) {
    savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * Writes items, in the caller's transaction.
   *
   * @param write what to do with all or a part of them
   * @param refused what to say of one that is refused, and why
   * @param plus joins what came of two parts
   */
  <T, R> R write(
      List<T> items,
      Function<List<T>, R> write,
      BiFunction<T, String, R> refused,
      BinaryOperator<R> plus) {
    try {
      return savepoint.execute(status -> write.apply(items));
    } catch (DataAccessException e) {
      if (!RefusedData.isReasonOf(e)) {
        throw e;
      }
      if (items.size() == 1) {
        return refused.apply(items.get(0), "the database refuses it: " + reason(e));
      }
      int middle = items.size() / 2;
      return plus.apply(
          write(items.subList(0, middle), write, refused, plus),
          write(items.subList(middle, items.size()), write, refused, plus));
    }
  }

  private static String reason(DataAccessException failure) {
    return String.valueOf(failure.getMostSpecificCause().getMessage())
        .lines()
        .findFirst()
        .orElse("");
  }
}
