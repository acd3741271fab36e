package org.posology.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.posology.report.DoseBins.Bin;
import org.posology.report.DrugDoses.Dose;

class DoseBinsTest {

  @Test
  void fewAmountsHaveAColumnEach() {
    DoseBins bins =
        DoseBins.of(
            List.of(
                new Dose(400, "mg/d", "increase", 2),
                new Dose(400, "mg/d", "decrease", 1),
                new Dose(0.25, "mg/d", "increase", 1),
                new Dose(7, "mg", "increase", 3)));
    assertThat(bins.unit()).isEqualTo("mg/d");
    assertThat(bins.bins()).extracting(Bin::label).containsExactly("0.25", "400");
    assertThat(bins.bins()).extracting(Bin::claims).containsExactly(1L, 3L);
    assertThat(bins.others()).isEqualTo(3);
  }

  @Test
  void manyAmountsAreRangesAndNoneIsLost() {
    List<Dose> doses =
        IntStream.rangeClosed(1, 100)
            .mapToObj(amount -> new Dose(amount, "mg", "increase", 1))
            .toList();
    DoseBins bins = DoseBins.of(doses);
    assertThat(bins.bins())
        .extracting(Bin::label)
        .containsExactly("1–2", "2–5", "5–10", "10–20", "20–50", "50–100", "100–200");
    assertThat(bins.bins()).extracting(Bin::claims).containsExactly(1L, 3L, 5L, 10L, 30L, 50L, 1L);
  }

  @Test
  void nothingIsNoColumn() {
    assertThat(DoseBins.of(List.of()).bins()).isEmpty();
  }
}
