package org.posology.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.spec.CpuTime;

class TokenizerPropertyTest {

  private static final int MEGABYTE = 1 << 20;

  @Property
  void tokensStandInOrderInsideThePart(@ForAll("texts") String text, @ForAll("texts") String more) {
    Span part = new Span(more.length(), more.length() + text.length());
    int end = part.begin();
    for (Token token : Tokenizer.tokenize(more + text + more, part)) {
      assertThat(token.begin()).isGreaterThanOrEqualTo(end);
      assertThat(token.end()).isGreaterThan(token.begin());
      end = token.end();
    }
    assertThat(end).isLessThanOrEqualTo(part.end());
  }

  @Property
  void lettersAndDigitsAreCovered(@ForAll("texts") String text) {
    boolean[] covered = new boolean[text.length()];
    for (Token token : tokens(text)) {
      Arrays.fill(covered, token.begin(), token.end(), true);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mayVanish = isMarkupOrSpace(c);
      assertThat(covered[i] || mayVanish).as("U+%04X at %d of %s", (int) c, i, text).isTrue();
    }
  }

  @Property
  void theSameTextGivesTheSameTokens(@ForAll("texts") String text) {
    assertThat(tokens(text)).isEqualTo(tokens(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "\u0301",
        "e\u0301\u0327",
        "<",
        "&",
        "&amp;",
        "<i>",
        "\u00c2",
        "\u00ad",
        "(. ",
        "a. B",
        ".",
        "\ud835",
        "\u00b7",
        "x\u0300",
        "1\u00b710",
        "&#",
        "&lt;",
        ") (. A ",
        "a.Be",
        "group A. The "
      })
  void hostileTextTakesLinearTime(String piece) {
    String text = piece.repeat(MEGABYTE / piece.length());
    TextAnalyzer analyzer = TextAnalyzer.load(Path.of("models"));
    Article article = Article.of("PMID:900000004", 1, text, List.of(), Citation.UNKNOWN);

    assertThat(CpuTime.of(() -> analyzer.analyze(article))).isLessThan(Duration.ofSeconds(10));
  }

  /** Markup vanishes only as a whole, which the spec shows; here it may. */
  private static boolean isMarkupOrSpace(char c) {
    return Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || (c >= '\ufe00' && c <= '\ufe0f');
  }

  private static List<Token> tokens(String text) {
    return Tokenizer.tokenize(text, new Span(0, text.length()));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> field =
        Arbitraries.of(
            "mg",
            "5",
            ".",
            "\u00b7",
            "-",
            "\u2013",
            " ",
            "\u2009",
            "\u00ad",
            "\u00b5g",
            "\u00b2",
            "e\u0301",
            "\u0301",
            "\ufb01",
            "\u33a1",
            "\u00c2\u00b1",
            "\u00ce\u00bc",
            "(",
            "%",
            "\ud835\udefc",
            "\u00bd",
            "\u2103",
            "\u200b",
            "&",
            ";",
            "\u0085");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(3);
    return Arbitraries.oneOf(field, any).list().ofMaxSize(30).map(parts -> String.join("", parts));
  }
}
