package org.posology.dose;

import org.jspecify.annotations.Nullable;

/**
 * What is given, as the text says it; a type for each way in which doses are said.
 *
 * <p>Every kind can be seen as low, high and unit, or as a phrase. Low and high are equal for a
 * single value; one of them is missing where a bound is open: {@code up to 800 mg} has no low.
 */
public sealed interface Dose {

  default @Nullable Double low() {
    return null;
  }

  default @Nullable Double high() {
    return null;
  }

  /** The unit in UCUM, case-sensitive, or null where there is none. */
  default @Nullable String unit() {
    return null;
  }

  /** The words of a dose without numbers ({@code high-dose}), or null. */
  default @Nullable String qualitative() {
    return null;
  }

  /** A quantity of substance or of a fluid, also per weight, area or time: {@code 5 mg/kg/d}. */
  record Amount(@Nullable Double low, @Nullable Double high, String unit) implements Dose {
    public Amount {
      Bounds.check(low, high);
    }
  }

  /** How strong the preparation is that is given: {@code 0.5 %}, {@code 1:200,000}. */
  record Strength(@Nullable Double low, @Nullable Double high, String unit) implements Dose {
    public Strength {
      Bounds.check(low, high);
    }
  }

  /** A number of things: tablets, drops, puffs. The unit is a UCUM annotation, or {@code [drp]}. */
  record Count(@Nullable Double low, @Nullable Double high, String unit) implements Dose {
    public Count {
      Bounds.check(low, high);
    }
  }

  /** A target area under the curve, in mg/mL·min, as carboplatin is dosed: {@code AUC 5}. */
  record Exposure(@Nullable Double low, @Nullable Double high) implements Dose {
    public Exposure {
      Bounds.check(low, high);
    }

    @Override
    public String unit() {
      return "AUC";
    }
  }

  /** A level without a number: {@code high-dose}, {@code a single dose}. */
  record Qualitative(String phrase) implements Dose {
    public Qualitative {
      if (phrase.isBlank()) {
        throw new IllegalArgumentException("a qualitative dose without words");
      }
    }

    @Override
    public String qualitative() {
      return phrase;
    }
  }
}
