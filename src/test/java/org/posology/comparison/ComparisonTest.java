package org.posology.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posology.document.Span;

class ComparisonTest {

  private static final String SENTENCE = "Imatinib 400 mg raised response & <nausea> rates.";
  private static final Claim.Quote QUOTE =
      new Claim.Quote(
          10, SENTENCE, List.of(new Span(10, 18)), List.of(new Span(19, 25)), new Span(33, 41));

  private static Claim claim(
      String drug, @Nullable String dose, String outcome, String direction, double confidence) {
    String key = String.join("/", drug, String.valueOf(dose), outcome, direction);
    List<String> rules = List.of("raise", "same-clause");
    return new Claim(
        key, List.of(drug), dose, outcome, direction, "asserted", confidence, rules, QUOTE);
  }

  private static Comparison compare(List<Claim> before, List<Claim> after) {
    Comparing comparing = new Comparing(Comparing.Options.DEFAULT);
    ArticleClaims article = new ArticleClaims("PMID:900000001", before, after);
    if (!comparing.addAlike(article)) {
      comparing.add(article, found("lexicon"), found("lexicon"));
    }
    return result(comparing);
  }

  private static Comparison result(Comparing comparing) {
    return comparing.result(
        new Comparison.Versions("sha256:a", "sha256:b", 0.1),
        "{\"code\": \"1\", \"files\": {\"models/drug/a\": \"1\", \"models/dose/b\": \"2\"}}",
        "{\"code\": \"1\", \"files\": {\"models/drug/a\": \"9\", \"models/dose/c\": \"3\"}}",
        new Comparison.Articles(1, 0, 0, 0));
  }

  private static Findings found(String drugRule) {
    Findings findings = new Findings();
    findings.add(Cause.Part.DRUG, 10, "18|DB00619", drugRule);
    findings.add(Cause.Part.OUTCOME, 33, "41", "endpoint");
    findings.add(Cause.Part.DOSE, 19, "25|400|mg", "amount.single");
    findings.add(Cause.Part.DOSE_LINK, 19, "10|18|drug-before", "drug-before");
    return findings;
  }

  @ParameterizedTest
  @CsvSource({
    "imatinib, 400 mg/d, response,      increase, 0.5,  ''",
    "imatinib, 400 mg/d, response,      increase, 0.58, ''",
    "imatinib, 400 mg/d, response,      increase, 0.65, CONFIDENCE",
    "imatinib, 600 mg/d, response,      increase, 0.5,  DOSE",
    "imatinib, ,         response,      increase, 0.5,  DOSE",
    "imatinib, 400 mg/d, response,      decrease, 0.5,  DIRECTION",
    "imatinib, 600 mg/d, response,      decrease, 0.5,  DOSE DIRECTION",
    "imatinib, 400 mg/d, response rate, increase, 0.5,  OUTCOME",
    "nilotinib, 400 mg/d, response,     increase, 0.5,  DRUG",
    "nilotinib, 400 mg/d, response rate, increase, 0.5, DRUG OUTCOME"
  })
  void whatDiffersIsAChangeAndNoLossWithAGain(
      String drug,
      @Nullable String dose,
      String outcome,
      String direction,
      double confidence,
      String kinds) {
    Claim old = claim("imatinib", "400 mg/d", "response", "increase", 0.5);
    Claim now = claim(drug, dose, outcome, direction, confidence);
    Set<Kind> expected = EnumSet.noneOf(Kind.class);
    for (String kind : kinds.isEmpty() ? new String[0] : kinds.split(" ")) {
      expected.add(Kind.valueOf(kind));
    }
    Comparison comparison = compare(List.of(old), List.of(now));
    assertThat(comparison.kinds().keySet()).isEqualTo(expected);
    assertThat(comparison.same()).isEqualTo(expected.isEmpty() ? 1 : 0);
  }

  @Test
  void theClosestClaimsArePartners() {
    Claim low = claim("imatinib", "400 mg/d", "response", "increase", 0.5);
    Claim high = claim("imatinib", "800 mg/d", "response", "increase", 0.5);
    Claim middle = claim("imatinib", "600 mg/d", "response", "increase", 0.5);
    Comparison comparison = compare(List.of(high, low), List.of(low, middle));
    assertThat(comparison.same()).isEqualTo(1);
    assertThat(comparison.kinds()).containsOnlyKeys(Kind.DOSE);
    assertThat(comparison.examples())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.old()).isEqualTo(high);
              assertThat(change.now()).isEqualTo(middle);
            });
  }

  @Test
  void aClaimWithoutPartnerIsNewOrLost() {
    Claim claim = claim("imatinib", "400 mg/d", "response", "increase", 0.5);
    assertThat(compare(List.of(), List.of(claim)).kinds()).containsOnlyKeys(Kind.ADDED);
    assertThat(compare(List.of(claim), List.of()).kinds()).containsOnlyKeys(Kind.LOST);
    assertThat(compare(List.of(), List.of()).kinds()).isEmpty();
  }

  @Test
  void whatOneVersionFoundAndTheOtherDidNotExplainsIt() {
    Claim claim = claim("imatinib", "400 mg/d", "response", "increase", 0.5);
    Explanation drug = new Explanation(new Findings(), found("tagger"));
    assertThat(drug.of(null, claim)).isEqualTo(new Cause(Cause.Part.DRUG, "tagger"));
    Findings otherDose = found("lexicon");
    otherDose.add(Cause.Part.DOSE, 19, "25|500|mg", "amount.range");
    Explanation dose = new Explanation(found("lexicon"), otherDose);
    assertThat(dose.of(claim, claim)).isEqualTo(new Cause(Cause.Part.DOSE, "amount.range"));
    Explanation nothing = new Explanation(found("lexicon"), found("lexicon"));
    assertThat(nothing.of(claim, null))
        .isEqualTo(new Cause(Cause.Part.CLAIM, "raise + same-clause"));
  }

  @Test
  void filesThatDifferStandBesideThePartThatReadsThem() {
    Comparing comparing = new Comparing(Comparing.Options.DEFAULT);
    Claim claim = claim("imatinib", "400 mg/d", "response", "increase", 0.5);
    comparing.add(
        new ArticleClaims("PMID:900000001", List.of(), List.of(claim)),
        new Findings(),
        found("tagger"));
    Comparison comparison = result(comparing);
    assertThat(comparison.files())
        .containsExactly(
            new FileChange("models/dose/b", "gone"),
            new FileChange("models/dose/c", "new"),
            new FileChange("models/drug/a", "changed"));
    assertThat(comparison.causes().get(0).files()).containsExactly("models/drug/a");
  }

  @Test
  void examplesAreTheSameInAnyOrderAndNoMoreThanAskedFor() {
    Comparing forth = new Comparing(new Comparing.Options(0.1, 3));
    Comparing back = new Comparing(new Comparing.Options(0.1, 3));
    for (int i = 0; i < 20; i++) {
      add(forth, i);
      add(back, 19 - i);
    }
    assertThat(result(forth).examples()).hasSize(3).isEqualTo(result(back).examples());
  }

  private static void add(Comparing comparing, int number) {
    Claim claim = claim("imatinib", number + " mg/d", "response", "increase", 0.5);
    comparing.add(
        new ArticleClaims("PMID:" + (900000001 + number), List.of(claim), List.of()),
        new Findings(),
        new Findings());
  }

  @Test
  void thePageMarksEvidenceAndLetsNothingIn() {
    Claim claim = claim("imatinib", "400 mg/d", "<b>response</b>", "increase", 0.5);
    String page = ComparisonPage.of(compare(List.of(), List.of(claim)));
    assertThat(page)
        .contains("<mark class=\"drug\">Imatinib</mark> <mark class=\"dose\">400 mg</mark>")
        .contains("<mark class=\"outcome\">response</mark> &amp; &lt;nausea&gt; rates.")
        .contains("&lt;b&gt;response", "default-src 'none'", "prefers-color-scheme: dark")
        .doesNotContain("<b>", "<script", "http:", "https:", "src=\"");
  }

  @Test
  void theTextAndTheJsonSayTheSame() {
    Claim claim = claim("imatinib", "400 mg/d", "response", "increase", 0.5);
    Comparison comparison = compare(List.of(claim), List.of());
    assertThat(ComparisonText.of(comparison))
        .contains("lost               1", "PMID:900000001: lost (claim: raise + same-clause)")
        .contains("- imatinib | 400 mg/d | response | increase (asserted, 0.50)");
    assertThat(ComparisonJson.of(comparison)).contains("\"lost\" : 1", "\"rule\" : ");
  }
}
