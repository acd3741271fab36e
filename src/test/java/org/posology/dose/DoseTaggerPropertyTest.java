package org.posology.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posology.spec.CpuTime;
import org.posology.spec.Texts;

/**
 * Whatever stands in a text: nothing throws, every mention is sound, and time grows as the text.
 */
class DoseTaggerPropertyTest {

  private static final DoseTagger TAGGER = DoseTagger.load(Path.of("models"), Path.of("config"));
  private static final int MEGABYTE = 1 << 20;

  /** Pieces that the grammar knows, in any order and with or without blanks. */
  @Provide
  Arbitrary<String> doseLike() {
    return Arbitraries.of(
            "5",
            "10",
            "0.5",
            ",",
            ".",
            "-",
            "/",
            "mg",
            "mg/kg",
            "kg",
            "day",
            "%",
            "(",
            ")",
            "1e999",
            "½",
            "x 10^",
            "⁶",
            "to",
            "or",
            "and",
            "every",
            "weeks",
            "twice",
            "daily",
            "for",
            "on days",
            "1:200,000",
            "AUC",
            "up to",
            "≥",
            "±",
            "high",
            "dose",
            "single",
            "IU",
            "million",
            " ",
            "×",
            "−",
            "weeks 0, 0 and 0",
            "99999999999999999999",
            "half",
            "of",
            "in",
            "ml",
            "0",
            "every 0 h",
            "days 9-1",
            "°",
            "\u00ad",
            "\ud83d\ude00")
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join(pieces.size() % 2 == 0 ? " " : "", pieces));
  }

  @Property(tries = 3000)
  void pieces(@ForAll("doseLike") String text) {
    check(text);
  }

  @Property(tries = 1000)
  void anything(@ForAll String text) {
    check(text);
  }

  @Test
  void inputsOfTheFuzzTest() throws IOException {
    Path inputs = Path.of("src/test/resources/org/posology/dose/DoseTaggerFuzzTestInputs");
    try (Stream<Path> files = Files.walk(inputs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        check(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
  }

  private static void check(String text) {
    int end = 0;
    DoseMention before = null;
    for (DoseMention mention : TAGGER.tag(List.of(Texts.sentence(text)))) {
      boolean sharesSpan = before != null && before.span().equals(mention.span());
      assertThat(mention.span().of(text)).isEqualTo(mention.text());
      assertThat(sharesSpan || mention.span().begin() >= end).as("order in " + text).isTrue();
      end = mention.span().end();
      before = mention;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1,", "mg/", "5 mg/", "5 or ", "5 mg daily ", "day 1, ", "high "})
  void megabyte(String piece) {
    String text = piece.repeat(MEGABYTE / piece.length());
    assertThat(CpuTime.of(() -> TAGGER.tag(List.of(Texts.sentence(text)))))
        .isLessThan(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999 mg", "9999999999999999999999999999999 mg", "5 x 10^99 mg", "0 mg"})
  void hugeNumbers(String text) {
    check(text);
    check("9".repeat(400) + text);
    check("1 million ".repeat(50) + text);
  }
}
