package org.posology.measure;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.posology.spec.Spec;
import org.posology.spec.Texts;

/** The spec of measures. */
class MeasureSpecTest {

  private final MeasureTagger tagger = MeasureTagger.load(Path.of("models"));

  @TestFactory
  Stream<DynamicTest> measures() {
    return Spec.run(
        "measure/measures.yaml",
        input ->
            tagger.tag(Texts.sentence(input)).stream()
                .map(mention -> write(mention.measure()))
                .toList());
  }

  private static String write(Measure measure) {
    if (measure instanceof Measure.PValue p) {
      return "p " + p.relation().sign() + " " + (p.value() == null ? "NS" : number(p.value()));
    }
    if (measure instanceof Measure.Estimate estimate) {
      Measure.Interval interval = estimate.interval();
      String end = interval == null ? "" : " " + write(interval);
      return estimate.kind().word() + " " + number(estimate.value()) + end;
    }
    if (measure instanceof Measure.Interval interval) {
      String level = interval.level() == null ? "" : " @" + number(interval.level());
      return "[" + number(interval.low()) + ".." + number(interval.high()) + level + "]";
    }
    if (measure instanceof Measure.Percentage percentage) {
      return number(percentage.percent()) + "%";
    }
    if (measure instanceof Measure.Proportion proportion) {
      return proportion.part() + "/" + proportion.whole();
    }
    if (measure instanceof Measure.Mean mean) {
      return number(mean.value()) + " ± " + number(mean.deviation()) + unit(mean.unit());
    }
    if (measure instanceof Measure.Change change) {
      return number(change.from()) + " > " + number(change.to()) + unit(change.unit());
    }
    if (measure instanceof Measure.Median median) {
      Measure.Interval range = median.range();
      String end = range == null ? "" : " " + write(range);
      return "median " + number(median.value()) + end + unit(median.unit());
    }
    Measure.Quantity quantity = (Measure.Quantity) measure;
    return "=" + number(quantity.value()) + unit(quantity.unit());
  }

  private static String unit(@Nullable String unit) {
    return unit == null ? "" : " " + unit;
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
