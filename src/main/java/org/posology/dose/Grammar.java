package org.posology.dose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one level, compiled into one deterministic automaton over signs. A match begins at a
 * given item and is the longest one; of rules that match equally long the upper one wins.
 *
 * <p>The tables may look ugly: this is the hot loop.
 */
final class Grammar {

  private static final int DEAD = -1;
  private static final int NO_RULE = -1;
  private static final int MAX_STATES = 20_000;

  /** No match is longer, so that reading stays linear whatever stands in a text. */
  private static final int MAX_ITEMS = 64;

  private final Alphabet alphabet;
  private final List<PositionAutomaton> rules;

  /** {@code next[state * signs + sign]}; state 0 is the start. */
  private int[] next = new int[0];

  private final List<int[]> accepted = new ArrayList<>();
  private final int signs;

  /** For each position (rule << 6 | position) the signs that it may read. */
  private final List<BitSet> readable;

  Grammar(Alphabet alphabet, List<Rule> rules) {
    this.alphabet = alphabet;
    this.rules = rules.stream().map(PositionAutomaton::new).toList();
    this.signs = alphabet.size();
    rules.forEach(this::checkClasses);
    this.readable = readable();
    compile();
  }

  private void checkClasses(Rule rule) {
    for (Pattern.One one : new PositionAutomaton(rule).positions()) {
      for (String name : one.classNames()) {
        if (!alphabet.knows(name)) {
          throw rule.line().error("no such class: " + name);
        }
      }
    }
  }

  /** A state is the set of all positions that may have been reached: (rule << 6 | position). */
  private void compile() {
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    List<List<Integer>> states = new ArrayList<>();
    states.add(List.of());
    accepted.add(new int[0]);
    List<int[]> rows = new ArrayList<>();
    for (int state = 0; state < states.size(); state++) {
      List<Integer> reachable = state == 0 ? starts() : follow(states.get(state));
      int[] row = new int[signs];
      List<List<Integer>> targets = targets(reachable);
      for (int sign = 0; sign < signs; sign++) {
        List<Integer> target = targets.get(sign);
        row[sign] = target.isEmpty() ? DEAD : number(target, numbers, states);
      }
      rows.add(row);
    }
    next = rows.stream().flatMapToInt(Arrays::stream).toArray();
  }

  /** For each sign those positions that read it, in order. */
  private List<List<Integer>> targets(List<Integer> reachable) {
    List<List<Integer>> targets =
        Stream.<List<Integer>>generate(ArrayList::new).limit(signs).toList();
    for (Integer position : reachable) {
      BitSet read = readable.get(position);
      for (int sign = read.nextSetBit(0); sign >= 0; sign = read.nextSetBit(sign + 1)) {
        targets.get(sign).add(position);
      }
    }
    return targets;
  }

  private int number(
      List<Integer> target, Map<List<Integer>, Integer> numbers, List<List<Integer>> states) {
    Integer known = numbers.get(target);
    if (known != null) {
      return known;
    }
    if (states.size() == MAX_STATES) {
      throw rules.get(0).rule().line().error("the rules of this file need too many states");
    }
    states.add(target);
    accepted.add(acceptedBy(target));
    numbers.put(target, states.size() - 1);
    return states.size() - 1;
  }

  private List<BitSet> readable() {
    List<BitSet> readable = new ArrayList<>();
    for (int r = 0; r < rules.size(); r++) {
      List<Pattern.One> positions = rules.get(r).positions();
      for (int p = 0; p < Long.SIZE; p++) {
        readable.add(p < positions.size() ? signsOf(positions.get(p)) : new BitSet());
      }
    }
    return readable;
  }

  private BitSet signsOf(Pattern.One one) {
    BitSet signsOf = new BitSet();
    for (String name : one.classNames()) {
      int classId = alphabet.classOf(name);
      for (int sign = 0; sign < signs; sign++) {
        signsOf.set(sign, signsOf.get(sign) || alphabet.belongs(sign, classId));
      }
    }
    return signsOf;
  }

  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    for (int r = 0; r < rules.size(); r++) {
      addBits(starts, r, rules.get(r).first());
    }
    return starts;
  }

  private List<Integer> follow(List<Integer> state) {
    long[] reached = new long[rules.size()];
    for (int position : state) {
      reached[position >> 6] |= rules.get(position >> 6).follow(position & 63);
    }
    List<Integer> follow = new ArrayList<>();
    for (int r = 0; r < reached.length; r++) {
      addBits(follow, r, reached[r]);
    }
    return follow;
  }

  private static void addBits(List<Integer> positions, int rule, long bits) {
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      positions.add(rule << 6 | Long.numberOfTrailingZeros(rest));
    }
  }

  private int[] acceptedBy(List<Integer> state) {
    return state.stream()
        .filter(p -> rules.get(p >> 6).accepts(1L << (p & 63)))
        .mapToInt(p -> p >> 6)
        .distinct()
        .toArray();
  }

  /** The longest match that begins with the item {@code from}, or null. */
  @Nullable Match longest(List<Item> items, int from) {
    int state = 0;
    int rule = NO_RULE;
    int end = from;
    for (int i = from; i < lastOf(items, from); i++) {
      state = next[state * signs + items.get(i).sign()];
      if (state == DEAD) {
        break;
      }
      if (accepted.get(state).length > 0) {
        rule = accepted.get(state)[0];
        end = i + 1;
      }
    }
    return rule == NO_RULE ? null : match(rule, items.subList(from, end));
  }

  private static int lastOf(List<Item> items, int from) {
    return Math.min(items.size(), from + MAX_ITEMS);
  }

  /** What is told of every match of every rule, also of those that lie in one another. */
  interface Finding {
    void found(int rule, int from, int end);
  }

  void all(List<Item> items, int from, Finding finding) {
    int state = 0;
    for (int i = from; i < lastOf(items, from); i++) {
      state = next[state * signs + items.get(i).sign()];
      if (state == DEAD) {
        return;
      }
      for (int rule : accepted.get(state)) {
        finding.found(rule, from, i + 1);
      }
    }
  }

  Match match(int rule, List<Item> items) {
    PositionAutomaton automaton = rules.get(rule);
    long[] allowed = new long[items.size()];
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = allowed(rule, items.get(i).sign());
    }
    return new Match(automaton.rule(), List.copyOf(items), automaton.tags(allowed));
  }

  private long allowed(int rule, int sign) {
    long allowed = 0;
    for (int p = 0; p < rules.get(rule).positions().size(); p++) {
      if (readable.get(rule << 6 | p).get(sign)) {
        allowed |= 1L << p;
      }
    }
    return allowed;
  }
}
