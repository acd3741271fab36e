package org.posology.context;

import java.util.List;

/**
 * What a sentence says of one outcome.
 *
 * @param direction the verdict
 * @param rules ids of the cues that it rests on, in the order in which they were applied
 */
public record DirectionReading(Direction direction, List<String> rules) {

  public DirectionReading {
    rules = List.copyOf(rules);
  }
}
