package org.posology.nlp;

import org.jspecify.annotations.Nullable;

/** Weights by a number: a hash table with open addresses, which makes no objects. */
final class WeightTable {

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final double[][] weights;
  private final int mask;

  /**
   * @param size how many will be put at most
   */
  WeightTable(int size) {
    int capacity = Integer.highestOneBit(Math.max(8, size) * 2) * 2;
    keys = new long[capacity];
    weights = new double[capacity][];
    mask = capacity - 1;
  }

  void put(long key, double[] weight) {
    int slot = slot(key);
    keys[slot] = key;
    weights[slot] = weight;
  }

  double @Nullable [] get(long key) {
    return weights[slot(key)];
  }

  /** Where the key stands, or the free place where it would. */
  private int slot(long key) {
    int slot = (int) ((key * MIX) >>> 32) & mask;
    while (weights[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
