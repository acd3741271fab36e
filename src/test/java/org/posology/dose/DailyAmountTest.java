package org.posology.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posology.spec.Texts;

class DailyAmountTest {

  private static final DoseTagger TAGGER = DoseTagger.load(Path.of("models"), Path.of("config"));

  private static DoseMention first(String text) {
    return TAGGER.tag(List.of(Texts.sentence(text))).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "500 mg bid, 1000 mg/d",
    "1 g/day, 1000 mg/d",
    "1 g daily, 1000 mg/d",
    "250 μg qid, 1 mg/d",
    "100 mg/h, 2400 mg/d",
    "500 mg 2-4 times a day, 1000..2000 mg/d",
    "up to 800 mg/day, ..800 mg/d",
    "70 mg once weekly, 10 mg/d",
    "5 mg/kg/day, 5 mg/kg/d",
    "0.1 μg/kg/min, 0.144 mg/kg/d",
    "1000 mg/m2 on days 1 to 14 every 21 days, 666.67 mg/m2/d",
    "2 million IU daily, 2000000 [IU]/d",
    "18 MIU daily, 18000000 [IU]/d",
    "two tablets twice daily, 4 {tablet}/d",
    "40 mEq daily, 40 meq/d"
  })
  void isComputed(String text, String expected) {
    DailyAmount perDay = Objects.requireNonNull(first("They took " + text + ".").perDay());
    assertThat(Written.bounds(perDay.low(), perDay.high()) + " " + perDay.unit())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"400 mg", "timolol 0.5% twice daily", "a single dose", "5 mg on day 1"})
  void isUnknown(String text) {
    assertThat(first("They took " + text + ".").perDay()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "metformin, 500 mg bid, USUAL",
    "Metformin, 1 g/day, USUAL",
    "metformin, 500 g bid, HIGH",
    "metformin, 5 μg bid, LOW",
    "metformin, 500 mg, UNKNOWN",
    "unheardofine, 500 mg bid, UNKNOWN"
  })
  void isComparedWithWhatIsUsual(String drug, String dose, Plausibility expected) {
    UsualRanges usual = UsualRanges.load(Path.of("models"));
    assertThat(usual.judge(drug, first("They took " + dose + "."))).isEqualTo(expected);
  }
}
