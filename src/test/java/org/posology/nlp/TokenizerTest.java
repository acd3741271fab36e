package org.posology.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.spec.Spec;

class TokenizerTest {

  @TestFactory
  Stream<DynamicTest> tokens() {
    return Spec.run("nlp/tokens.yaml", TokenizerTest::forms);
  }

  @Test
  void spansAreThoseOfTheOriginal() {
    String text = "Give 10&lt;sup&gt;6&lt;/sup&gt; ima\u00adtinib at 0·5 \u00b5g";
    Span part = new Span(5, text.length());

    assertThat(Tokenizer.tokenize(text, part))
        .extracting(token -> token.form() + " = " + token.span().of(text))
        .containsExactly(
            "10 = 10",
            "\u2076 = 6",
            "imatinib = ima\u00adtinib",
            "at = at",
            "0 = 0",
            ". = ·",
            "5 = 5",
            "\u03bcg = \u00b5g");
  }

  private static String forms(String text) {
    return Tokenizer.tokenize(text, new Span(0, text.length())).stream()
        .map(Token::form)
        .collect(Collectors.joining(" "));
  }
}
