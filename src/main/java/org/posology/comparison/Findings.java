package org.posology.comparison;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a version found in an article, by what it is and where it begins. */
public final class Findings {

  private final Map<Place, Finding> found = new HashMap<>();

  private record Place(Cause.Part part, int begin) {}

  /**
   * A mention, or the link of one.
   *
   * @param value what it is taken for: two versions agree when it is the same
   * @param rule that found it
   */
  record Finding(String value, String rule) {}

  /** Adds a mention that begins there. */
  public void add(Cause.Part part, int begin, String value, String rule) {
    found.put(new Place(part, begin), new Finding(value, rule));
  }

  @Nullable Finding at(Cause.Part part, int begin) {
    return found.get(new Place(part, begin));
  }
}
