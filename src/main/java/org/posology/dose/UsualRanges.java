package org.posology.dose;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The usual amounts per day of drugs, from {@code models/dose/usual-ranges.tsv}: for each drug the
 * 5 % and 95 % quantiles of what abstracts say. An amount is flagged beyond three times these, as
 * trials often try half or double of what is usual.
 */
public final class UsualRanges {

  private static final double TOLERANCE = 3;

  private final Map<String, Range> ranges = new HashMap<>();

  private record Range(double low, double high) {}

  private UsualRanges() {}

  /**
   * @param models the project's {@code models/}
   */
  public static UsualRanges load(Path models) {
    UsualRanges usual = new UsualRanges();
    for (RuleLine line : RuleLine.read(models.resolve("dose").resolve("usual-ranges.tsv"))) {
      String[] columns = line.columns(6);
      double low = Lexicon.number(line, columns[3]);
      double high = Lexicon.number(line, columns[4]);
      if (!(low > 0 && low <= high)) {
        throw line.error("no range: " + low + " to " + high);
      }
      if (usual.ranges.put(key(columns[0], columns[1]), new Range(low, high)) != null) {
        throw line.error("a second range for " + columns[0] + " in " + columns[1]);
      }
    }
    return usual;
  }

  private static String key(String drug, String unit) {
    return drug.toLowerCase(Locale.ROOT) + "\t" + unit;
  }

  /**
   * Compares a dose with what is usual.
   *
   * @param drug its name, case doesn't count
   * @param mention the dose, with its amount per day where that could be computed
   */
  public Plausibility judge(String drug, DoseMention mention) {
    DailyAmount perDay = mention.perDay();
    Range range = perDay == null ? null : ranges.get(key(drug, perDay.unit()));
    if (perDay == null || range == null) {
      return Plausibility.UNKNOWN;
    }
    Double low = perDay.low();
    Double high = perDay.high();
    if (high != null && high < range.low / TOLERANCE) {
      return Plausibility.LOW;
    }
    return low != null && low > range.high * TOLERANCE ? Plausibility.HIGH : Plausibility.USUAL;
  }
}
