package org.posology.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posology.spec.Texts;

class DoseComparisonTest {

  private static final DoseTagger TAGGER = DoseTagger.load(Path.of("models"), Path.of("config"));
  private static final DoseComparison COMPARISON = DoseComparison.load(Path.of("models"));

  @ParameterizedTest
  @CsvSource(
      value = {
        "500 mg bid             | 1 g/d                 | EQUAL",
        "500 mg bid             | 1 g daily             | EQUAL",
        "250 μg                 | 1 mg                  | LESS",
        "0.25 mg                | 250 μg                | EQUAL",
        "70 mg once weekly      | 5 mg daily            | MORE",
        "400-800 mg/day         | 600 mg daily          | OVERLAPPING",
        "400-800 mg/day         | 0.4 to 0.8 g per day  | EQUAL",
        "up to 40 mg            | 50 mg                 | LESS",
        "at least 60 mg         | 0.05 g                | MORE",
        "0.1 μg/kg/min          | 6 μg/kg/h             | EQUAL",
        "5 mg/kg                | 5 mg                  | INCOMPARABLE",
        "75 mg/m2               | 75 mg/kg              | INCOMPARABLE",
        "100 IU                 | 100 U                 | INCOMPARABLE",
        "18 MIU                 | 18000000 IU           | EQUAL",
        "100 IU                 | 100 mg                | INCOMPARABLE",
        "2 mmol                 | 2 mg                  | INCOMPARABLE",
        "2 mmol                 | 2000 μmol             | EQUAL",
        "500 mg                 | 500 mg bid            | INCOMPARABLE",
        "two tablets            | two capsules          | INCOMPARABLE",
        "two tablets            | 1 tablet              | MORE",
        "a low dose             | 5 mg                  | INCOMPARABLE",
        "30 mCi                 | 1.11 GBq              | EQUAL"
      },
      delimiter = '|')
  void compares(String a, String b, DoseComparison.Order expected) {
    assertThat(COMPARISON.compare(first(a), first(b))).isEqualTo(expected);
  }

  private static DoseMention first(String dose) {
    return TAGGER.tag(List.of(Texts.sentence("They took " + dose + " of it."))).get(0);
  }
}
