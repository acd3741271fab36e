package org.posology.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.posology.store.Dump;

/** All rows of a database that must not depend on what went wrong on the way. */
record Rows(Map<String, List<String>> tables) {

  static Rows of(Bench bench) {
    return new Rows(Dump.of(bench.server().connect(bench.database())));
  }

  /** The rows of these that are not among others, each as often as it is here too often. */
  List<String> notIn(Rows others) {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, List<String>> table : tables.entrySet()) {
      List<String> left = new ArrayList<>(table.getValue());
      others.tables().getOrDefault(table.getKey(), List.of()).forEach(left::remove);
      left.forEach(row -> missing.add(table.getKey() + " " + row));
    }
    return missing;
  }

  long count() {
    return tables.values().stream().mapToLong(List::size).sum();
  }
}
