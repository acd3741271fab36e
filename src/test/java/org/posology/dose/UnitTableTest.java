package org.posology.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.document.RuleFileException;

class UnitTableTest {

  private static final Ucum UCUM = new Ucum();
  private static final UnitTable TABLE = UnitTable.load(Path.of("models", "dose"), UCUM);

  @Test
  void factorsAreThoseOfUcum() {
    for (Unit.Numerator numerator : TABLE.numerators()) {
      assertThat(numerator.factor())
          .as(numerator.ucum() + " in " + numerator.canonical())
          .isCloseTo(UCUM.factor(numerator.ucum(), numerator.canonical()), withPercentage(1e-6));
    }
  }

  @Test
  void timesADayAreThoseOfUcum() {
    for (Unit.Per per : TABLE.pers()) {
      if (per.kind() == Unit.PerKind.TIME) {
        assertThat(per.perDay())
            .as("a day in " + per.ucum())
            .isCloseTo(UCUM.factor("d", per.ucum()), withPercentage(1e-6));
      }
    }
  }

  @Test
  void everyUnitThatCanBeReadIsUcum() {
    for (Unit.Numerator numerator : TABLE.numerators()) {
      for (Unit.Per body : TABLE.pers()) {
        for (Unit.Per time : TABLE.pers()) {
          String code = Unit.of(numerator).per(body).per(time).ucum();
          assertThat(UCUM.isUnit(code)).as(code).isTrue();
        }
      }
    }
  }

  @Test
  void saysWhereAUnitIsWrong(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("units.tsv"), "# units\nblob  mass  1  mg  blob\n");
    Files.writeString(folder.resolve("per.tsv"), "d  time  1  day\n");
    assertThatThrownBy(() -> UnitTable.load(folder, UCUM))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("units.tsv:2:")
        .hasMessageContaining("'blob' is no UCUM unit");
  }
}
