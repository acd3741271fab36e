package org.posology.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posology.document.Article;
import org.posology.spec.CpuTime;

/** Whatever stands in an article: nothing throws, all stands where it says, and time is bounded. */
class AssertionExtractorPropertyTest {

  private static final AssertionExtractor EXTRACTOR =
      AssertionExtractor.load(Path.of("models"), Path.of("config"));

  /** As long as a text may be; longer ones are rejected when they are read. */
  private static final int LONGEST = 100_000;

  private static final String CLAIM =
      "METHODS: Imatinib %d mg/day was given to 81 patients with GIST. RESULTS: Imatinib reduced"
          + " nausea by %d%% (P = .01) compared with placebo.";

  private static final Duration MOST = Duration.ofSeconds(60);

  @Property(tries = 200)
  void anyOrderOfPieces(@ForAll("claims") String text) {
    SoundExtraction.check(EXTRACTOR, SoundExtraction.article("Imatinib in GIST", text));
  }

  @Property(tries = 100)
  void anything(@ForAll String title, @ForAll String text) {
    SoundExtraction.check(EXTRACTOR, SoundExtraction.article(title, text));
  }

  @Test
  void manyThreadsFindWhatOneFinds() {
    List<Article> articles =
        IntStream.range(0, 40)
            .mapToObj(n -> SoundExtraction.article("Imatinib, trial " + n, CLAIM.formatted(n, n)))
            .toList();
    List<Extraction> alone = articles.stream().map(EXTRACTOR::extract).toList();
    List<Extraction> together =
        articles.parallelStream().map(article -> EXTRACTOR.fork().extract(article)).toList();
    assertThat(together).isEqualTo(alone);
    assertThat(alone).allSatisfy(found -> assertThat(found.assertions()).isNotEmpty());
  }

  @Test
  void inputsOfTheFuzzTest() throws IOException {
    Path inputs =
        Path.of("src/test/resources/org/posology/assertion/AssertionExtractorFuzzTestInputs");
    try (Stream<Path> files = Files.walk(inputs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        SoundExtraction.check(EXTRACTOR, SoundExtraction.article("", text));
      }
    }
  }

  /** Figures of other scripts are digits of Unicode, and no numbers of ours. */
  @ParameterizedTest
  @ValueSource(strings = {"\u1c46", "5\u1c46", "\u1c465", "\u0663", "5\u0663", "\uff15"})
  void figuresOfOtherScriptsBreakNothing(String figure) {
    String text =
        "Imatinib 400 mg/day reduced nausea by 4# from 1.# to # (P = .#; 95% CI, 3# to #,3)."
            + " Imatinib # mg did not reduce nausea in #/80 patients (P = #).";
    SoundExtraction.check(
        EXTRACTOR, SoundExtraction.article("Imatinib # mg", text.replace("#", figure)));
  }

  /** Each was slow once, or may be: the longest text that is read, full of claims or halves. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "imatinib ",
        "imatinib 400 mg nausea ",
        "placebo group and the imatinib group ",
        "(",
        "e\u0301",
        "\u202e\u0627\u0644 "
      })
  void theLongestTextTakesBoundedTime(String piece) {
    Article article = SoundExtraction.article("Imatinib", piece.repeat(LONGEST / piece.length()));
    assertThat(CpuTime.of(() -> EXTRACTOR.extract(article))).isLessThan(MOST);
  }

  @Provide
  Arbitrary<String> claims() {
    return Arbitraries.of(
            "Imatinib",
            "imatinib 400 mg/day",
            "placebo",
            "sunitinib (50 mg)",
            "reduced",
            "nausea",
            "did not differ",
            "response rate",
            "compared with",
            "in patients with GIST",
            "by 12%",
            "(P = .01; 95% CI 1.2\u20133.4)",
            "METHODS:",
            "RESULTS:",
            ".",
            ";",
            ",",
            "and",
            "or",
            "(",
            ")",
            "IL-2",
            "12/80",
            "\u1c46",
            "5\u0663",
            "may",
            "\u202e",
            "e\u0301",
            "\ud835",
            "\u0000",
            "99999999999999999999 mg",
            "\u0627\u0644\u062f\u0648\u0627\u0621")
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join(pieces.size() % 3 == 0 ? "" : " ", pieces));
  }
}
