package org.posology.assertion;

import java.util.List;
import java.util.Set;
import org.posology.document.PhraseTable;
import org.posology.document.Span;

/**
 * Whether what stands between two drugs joins them to one regimen: <q>plus</q>, <q>with</q>, a
 * slash; but not <q>and with</q>, and no slash of a dose.
 */
final class Joints {

  /** What makes alternatives, or a list, of drugs. */
  private static final Set<String> PARTING =
      Set.of("and", "or", "than", "versus", "vs", "but", ";");

  private Joints() {}

  static boolean join(
      AnnotatedSentence annotated, List<PhraseTable.Match<Set<Cue>>> cues, Span gap) {
    boolean parted =
        Words.forms(annotated.sentence(), gap.begin(), gap.end()).stream()
            .anyMatch(PARTING::contains);
    return !parted
        && cues.stream()
            .anyMatch(
                cue ->
                    cue.value().contains(Cue.TOGETHER)
                        && gap.contains(cue.span())
                        && !Words.overlapping(annotated.doses(), cue.span()));
  }
}
