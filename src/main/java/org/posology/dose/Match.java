package org.posology.dose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule's match on a row of items.
 *
 * @param rule that matched
 * @param items that it covers
 * @param tags for each item what the rule takes it for, empty where it says nothing
 */
record Match(Rule rule, List<Item> items, List<String> tags) {

  /** The item of a tag, the first of them; null where the rule found none. */
  @Nullable Item first(String tag) {
    for (int i = 0; i < tags.size(); i++) {
      if (tags.get(i).equals(tag)) {
        return items.get(i);
      }
    }
    return null;
  }

  boolean has(String tag) {
    return first(tag) != null;
  }

  /** The numbers of a tag, from left to right. */
  List<Double> values(String tag) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      if (tags.get(i).equals(tag) && items.get(i).sense() instanceof Sense.Value value) {
        values.add(value.value());
      }
    }
    return values;
  }

  int begin() {
    return items.get(0).begin();
  }

  int end() {
    return items.get(items.size() - 1).end();
  }
}
