package org.posology.dose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tags of one match from left to right: {@code only} makes a value, {@code low} opens a
 * range, {@code high} closes it (or is an upper bound by itself). All get the unit; the span of the
 * last one reaches over it, that of a single one over all that matched.
 */
final class AmountBuilder {

  private final Match match;
  private final Signs signs;
  private final boolean measured;
  private final List<Value> values = new ArrayList<>();
  private @Nullable Value open;
  private @Nullable Unit unit;

  AmountBuilder(Match match, Signs signs, boolean measured) {
    this.match = match;
    this.signs = signs;
    this.measured = measured;
  }

  /** {@code 120 to 50 mg}: no range, but the last of two numbers. */
  private boolean falls;

  /** A value, and which items say it; without a unit of its own until one is read. */
  private record Value(
      @Nullable Double low, @Nullable Double high, int from, int to, @Nullable Unit unit) {
    boolean isPossible() {
      return low == null || high == null || low <= high;
    }

    Value in(Unit said, int at) {
      return new Value(low, high, from, at, said);
    }
  }

  /** The items that take the place of the match; none where the numbers make no sense. */
  List<Item> read() {
    for (int i = 0; i < match.tags().size(); i++) {
      readTag(i);
    }
    close();
    Unit said = isOfADay() && unit != null ? unit.daily() : unit;
    boolean possible = said != null && values.stream().allMatch(Value::isPossible);
    return possible && said != null ? items(said) : List.of();
  }

  /** {@code maximum daily dose of 60 mg}. */
  private boolean isOfADay() {
    return match.items().stream().anyMatch(item -> item.sense() instanceof Sense.Daily);
  }

  private void readTag(int at) {
    Sense sense = match.items().get(at).sense();
    if (sense instanceof Sense.InUnit in) {
      readUnit(in.unit(), at);
    } else if (sense instanceof Sense.Value value) {
      readValue(match.tags().get(at), value.value(), at);
    }
  }

  private void readUnit(Unit said, int at) {
    unit = said;
    if (!values.isEmpty() && match.tags().get(at).equals("unit") && !measured) {
      int last = values.size() - 1;
      values.set(last, values.get(last).in(said, at));
    }
  }

  private void readValue(String tag, double value, int at) {
    switch (tag) {
      case "only" -> values.add(new Value(value, value, at, at, null));
      case "low" -> open = new Value(value, null, at, at, null);
      case "high" -> closeAt(value, at);
      default -> {}
    }
  }

  private void closeAt(double high, int at) {
    Value low = open;
    open = null;
    if (low == null) {
      values.add(new Value(null, high, at, at, null));
    } else if (low.low != null && low.low > high) {
      falls = true;
      values.add(new Value(high, high, at, at, null));
    } else {
      values.add(new Value(low.low, high, low.from, at, null));
    }
  }

  private void close() {
    if (open != null) {
      values.add(open);
    }
  }

  private List<Item> items(Unit said) {
    List<Item> items = new ArrayList<>();
    int at = 0;
    for (int v = 0; v < values.size(); v++) {
      Value value = values.get(v);
      boolean last = v == values.size() - 1;
      int from = values.size() == 1 && !measured && !falls ? 0 : value.from;
      int to = last ? lastItem(value) : value.to;
      items.addAll(match.items().subList(at, from));
      items.add(item(value, from, to, unitOf(value, said)));
      at = to + 1;
    }
    return items;
  }

  /** {@code 81 mg or 100 mg daily}: what the last one is per holds for all in the same unit. */
  private static Unit unitOf(Value value, Unit last) {
    Unit own = value.unit;
    boolean shares = own == null || (own.numerator().equals(last.numerator()) && own.isPlain());
    return shares || own == null ? last : own;
  }

  /** A single amount reaches over its match, a measured one over its own unit only. */
  private int lastItem(Value value) {
    if (!measured) {
      return match.items().size() - 1;
    }
    int next = value.to + 1;
    boolean unitFollows =
        next < match.items().size() && match.items().get(next).sense() instanceof Sense.InUnit;
    return unitFollows ? next : value.to;
  }

  private Item item(Value value, int from, int to, Unit said) {
    int begin = match.items().get(from).begin();
    int end = match.items().get(to).end();
    Sense sense = new Sense.Said(value.low, value.high, said, match.rule().id());
    return new Item(signs.amount(AmountTraits.of(said, value.high, measured)), begin, end, sense);
  }
}
