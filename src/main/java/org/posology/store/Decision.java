package org.posology.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;

/**
 * What somebody decides on an assertion.
 *
 * @param assertion its key
 * @param corrections part → what it should be, in the words of the text; an empty list where there
 *     is none. With {@link Verdict#CORRECT} only
 * @param by who
 * @param note a remark, or null
 */
public record Decision(
    UUID assertion,
    Verdict verdict,
    Map<ClaimPart, List<String>> corrections,
    String by,
    @Nullable String note) {

  /**
   * @throws PosologyException if it makes no sense, with the reason
   */
  public Decision {
    corrections = Map.copyOf(corrections);
    if (by.isBlank()) {
      throw new PosologyException("nobody decides: say who, with a name that is not empty");
    }
    if (note != null && note.isBlank()) {
      throw new PosologyException("the note is empty");
    }
    if (note == null && verdict == Verdict.NOTE) {
      throw new PosologyException("a note without words");
    }
    if (corrections.isEmpty() == (verdict == Verdict.CORRECT)) {
      throw new PosologyException(
          corrections.isEmpty()
              ? "nothing is corrected: name a part and what it should be, as direction=decrease"
              : "corrections go with the verdict correct, not with " + verdict.word());
    }
    corrections.forEach(ClaimPart::check);
  }

  /** A decision that corrects nothing. */
  public static Decision of(UUID assertion, Verdict verdict, String by, @Nullable String note) {
    return new Decision(assertion, verdict, Map.of(), by, note);
  }

  /** The corrections in the order of the parts. */
  Map<ClaimPart, List<String>> inOrder() {
    return corrections.isEmpty() ? Map.of() : new EnumMap<>(corrections);
  }
}
