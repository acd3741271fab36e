package org.posology.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever markup stands in an abstract: every character of it comes out, in order. */
class NoTextVanishesTest {

  private static final String[] ELEMENTS = {
    "i",
    "b",
    "u",
    "sup",
    "sub",
    "DispFormula",
    "br",
    "new",
    "mml:math",
    "mml:mfrac",
    "mml:msup",
    "mml:msub",
    "mml:msubsup",
    "mml:mrow",
    "mml:mo",
    "mml:mi",
    "mml:mn",
    "mml:msqrt",
    "mml:mtd"
  };

  /** Signs that the reading itself adds. */
  private static final String ADDED = "[\\s^_/√(),]+";

  @Property(tries = 500)
  void everyTextNodeComesOut(@ForAll("markup") String markup) {
    String record =
        XmlTextTest.record("<Abstract><AbstractText>" + markup + "</AbstractText></Abstract>");
    String expected = solid(markup.replaceAll("<[^>]*>", "").replace("&lt;", "<"));
    assertThat(solid(Sources.article(record).abstractText())).isEqualTo(expected);
  }

  private static String solid(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return plain.replace('\u2212', '-').replaceAll(ADDED, "");
  }

  @Provide
  Arbitrary<String> markup() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars("ab12 -+=\nαµ±&")
            .ofMaxLength(6)
            .map(NoTextVanishesTest::escaped);
    return Arbitraries.recursive(() -> text, NoTextVanishesTest::wrapped, 1, 4);
  }

  private static Arbitrary<String> wrapped(Arbitrary<String> inner) {
    Arbitrary<List<String>> parts = inner.list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.of(ELEMENTS)
        .flatMap(
            name ->
                parts.map(list -> "<" + name + ">" + String.join("", list) + "</" + name + ">"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&lt;");
  }
}
