package org.posology.store;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.Assertion;
import org.posology.drug.DrugMention;

/**
 * What makes two claims the same, whoever found them and in whichever words: article, drugs, dose,
 * outcome and direction.
 *
 * @param article id
 * @param drugs concepts, or names where there is no concept; sorted
 * @param dose in {@link DoseForm}, or null
 * @param outcome in {@link FoldedText}
 * @param direction its word
 */
record AssertionIdentity(
    String article, List<String> drugs, @Nullable String dose, String outcome, String direction) {

  AssertionIdentity {
    drugs = List.copyOf(drugs);
  }

  static AssertionIdentity of(String article, Assertion assertion) {
    return new AssertionIdentity(
        article,
        assertion.drugs().stream().map(AssertionIdentity::drug).distinct().sorted().toList(),
        DoseForm.of(assertion.doses()),
        FoldedText.of(assertion.outcome().text()),
        assertion.direction().word());
  }

  private static String drug(DrugMention drug) {
    return drug.concept() != null ? drug.concept() : name(drug);
  }

  /** The canonical name, or how the text calls it. */
  static String name(DrugMention drug) {
    return FoldedText.of(Objects.requireNonNullElse(drug.name(), drug.text()));
  }

  /**
   * The first 128 bits of SHA-256 as a UUID of version 8, which is meant for that.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.8">RFC 9562, UUID version 8</a>
   */
  UUID key() {
    Digest digest = new Digest().add(article).addAll(drugs).add(dose).add(outcome).add(direction);
    ByteBuffer bits = ByteBuffer.wrap(digest.sha256());
    long high = (bits.getLong() & ~0xf000L) | 0x8000L;
    long low = (bits.getLong() & ~(3L << 62)) | (2L << 62);
    return new UUID(high, low);
  }
}
