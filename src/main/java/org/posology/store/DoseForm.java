package org.posology.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.LinkedDose;
import org.posology.dose.DailyAmount;
import org.posology.dose.Dose;
import org.posology.dose.DoseMention;

/**
 * Doses as identity compares them: the amount a day where it is known, so that {@code 500 mg twice
 * daily} and {@code 1 g/day} are one dose ({@code 1000 mg/d}).
 */
final class DoseForm {

  private DoseForm() {}

  /** Several doses of one claim, sorted; null for none. */
  static @Nullable String of(List<LinkedDose> doses) {
    return doses.isEmpty()
        ? null
        : doses.stream()
            .map(dose -> of(dose.mention()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(" + "));
  }

  static String of(DoseMention mention) {
    DailyAmount perDay = mention.perDay();
    if (perDay != null) {
      return range(perDay.low(), perDay.high()) + " " + perDay.unit();
    }
    Dose dose = mention.dose();
    if (dose.qualitative() != null) {
      return FoldedText.of(dose.qualitative());
    }
    String amount = range(dose.low(), dose.high()) + " " + dose.unit();
    return mention.frequency() == null ? amount : amount + " x" + plain(mention.frequency());
  }

  private static String range(@Nullable Double low, @Nullable Double high) {
    return low != null && low.equals(high) ? plain(low) : plain(low) + ".." + plain(high);
  }

  private static String plain(@Nullable Double number) {
    return number == null ? "" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
