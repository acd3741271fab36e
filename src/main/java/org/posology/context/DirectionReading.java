package org.posology.context;

import java.util.List;

/**
 * What a sentence says of one outcome.
 *
 * @param direction the verdict
 * @param rules ids of the cues that it rests on, in the order in which they were applied
 * @param likelihood how likely it is, 0 to 1, by what was learnt from annotated claims; 1 for what
 *     rules alone read
 */
public record DirectionReading(Direction direction, List<String> rules, double likelihood) {

  public DirectionReading {
    rules = List.copyOf(rules);
  }
}
