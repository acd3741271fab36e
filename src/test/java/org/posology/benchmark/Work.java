package org.posology.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How much was done: JMH prints each a second. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Work {

  /** Millions of characters. */
  public double megabytes;

  public double articles;

  /** Counts one pass. */
  void add(double moreMegabytes, int moreArticles) {
    megabytes += moreMegabytes;
    articles += moreArticles;
  }
}
