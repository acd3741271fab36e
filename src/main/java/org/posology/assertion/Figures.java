package org.posology.assertion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.posology.document.Span;
import org.posology.measure.Measure;
import org.posology.measure.MeasureMention;

/**
 * The values that a sentence gives of its outcomes: whether each arm has its own. Values of one
 * kind are counted, so that <q>12 (24%) and 9 (18%)</q> are two.
 */
record Figures(List<MeasureMention> measures) {

  Figures {
    measures = List.copyOf(measures);
  }

  /** How many values of one kind stand side by side in a clause. */
  int in(Span clause) {
    Map<Class<?>, Integer> counts = new HashMap<>();
    int most = 0;
    for (MeasureMention mention : Words.mentions(measures, clause)) {
      if (isValue(mention.measure())) {
        most = Math.max(most, counts.merge(mention.measure().getClass(), 1, Integer::sum));
      }
    }
    return most;
  }

  private static boolean isValue(Measure measure) {
    return !(measure instanceof Measure.PValue
        || measure instanceof Measure.Interval
        || measure instanceof Measure.Estimate);
  }
}
