package org.posology.dose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The position automaton of one rule (Glushkov 1961): one state for each item that its pattern
 * names, held as the bits of a {@code long}.
 */
final class PositionAutomaton {

  private final Rule rule;
  private final List<Pattern.One> positions = new ArrayList<>();
  private final long[] follow = new long[Long.SIZE];
  private final long first;
  private final long last;

  PositionAutomaton(Rule rule) {
    this.rule = rule;
    Part whole = build(rule.pattern());
    if (whole.empty) {
      throw rule.line().error("the pattern matches nothing at all");
    }
    first = whole.first;
    last = whole.last;
  }

  /** What a part of a pattern may begin and end with, and whether it may be missing. */
  private record Part(boolean empty, long first, long last) {
    static final Part NOTHING = new Part(true, 0, 0);
  }

  private Part build(Pattern pattern) {
    if (pattern instanceof Pattern.One one) {
      return position(one);
    }
    if (pattern instanceof Pattern.Choice choice) {
      return either(choice);
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      Part whole = Part.NOTHING;
      for (Pattern part : sequence.parts()) {
        whole = then(whole, build(part));
      }
      return whole;
    }
    return repeated((Pattern.Repeat) pattern);
  }

  private Part position(Pattern.One one) {
    if (positions.size() == Long.SIZE) {
      throw rule.line().error("more than 64 items in one rule: split it");
    }
    positions.add(one);
    long bit = 1L << (positions.size() - 1);
    return new Part(false, bit, bit);
  }

  private Part either(Pattern.Choice choice) {
    boolean empty = false;
    long begins = 0;
    long ends = 0;
    for (Pattern option : choice.options()) {
      Part part = build(option);
      empty |= part.empty;
      begins |= part.first;
      ends |= part.last;
    }
    return new Part(empty, begins, ends);
  }

  /** {@code a{1,3}} is built as {@code a a? a?}; {@code a*} is a loop. */
  private Part repeated(Pattern.Repeat repeat) {
    if (repeat.max() == Pattern.MANY) {
      Part body = build(repeat.body());
      then(body, body);
      return repeat.min() > 0 ? body : new Part(true, body.first, body.last);
    }
    Part whole = Part.NOTHING;
    for (int i = 0; i < repeat.max(); i++) {
      Part next = build(repeat.body());
      whole = then(whole, i < repeat.min() ? next : new Part(true, next.first, next.last));
    }
    return whole;
  }

  private Part then(Part a, Part b) {
    for (long ends = a.last; ends != 0; ends &= ends - 1) {
      follow[Long.numberOfTrailingZeros(ends)] |= b.first;
    }
    return new Part(
        a.empty && b.empty,
        a.empty ? a.first | b.first : a.first,
        b.empty ? a.last | b.last : b.last);
  }

  Rule rule() {
    return rule;
  }

  List<Pattern.One> positions() {
    return positions;
  }

  long first() {
    return first;
  }

  boolean accepts(long states) {
    return (states & last) != 0;
  }

  long follow(int position) {
    return follow[position];
  }

  private long followAll(long states) {
    long all = 0;
    for (long rest = states; rest != 0; rest &= rest - 1) {
      all |= follow[Long.numberOfTrailingZeros(rest)];
    }
    return all;
  }

  /**
   * The tag of each item of a match: forward through all states that the items allow, then back
   * along one path, the pattern's leftmost. Linear in the length of the match.
   *
   * @param allowed for each item, the positions that its sign may stand at
   */
  List<String> tags(long[] allowed) {
    long[] states = new long[allowed.length];
    long next = first;
    for (int i = 0; i < allowed.length; i++) {
      states[i] = next & allowed[i];
      next = followAll(states[i]);
    }
    String[] tags = new String[allowed.length];
    Arrays.fill(tags, "");
    long possible = states[allowed.length - 1] & last;
    for (int i = allowed.length - 1; i >= 0 && possible != 0; i--) {
      int position = Long.numberOfTrailingZeros(possible);
      tags[i] = positions.get(position).tag();
      possible = i == 0 ? 0 : states[i - 1] & before(position);
    }
    return List.of(tags);
  }

  private long before(int position) {
    long before = 0;
    for (int p = 0; p < positions.size(); p++) {
      if ((follow[p] >> position & 1) == 1) {
        before |= 1L << p;
      }
    }
    return before;
  }
}
