package org.posology.context;

/** Where a cue expects the outcome that it speaks of. */
public enum CueSide {
  /** The outcome precedes: <q>pain fell</q>, <q>pain was lower</q>. */
  BEFORE,
  /** The outcome follows: <q>reduced pain</q>, <q>reduction in pain</q>, <q>lower pain</q>. */
  AFTER,
  EITHER
}
