package org.posology.cli;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.store.Claim;
import org.posology.store.CuratedAssertion;
import org.posology.store.PastDecision;
import org.posology.store.QueueEntry;

/** Assertions and decisions for people. */
final class CurationText {

  private static final String INDENT = "    ";

  private CurationText() {}

  /** A line of what is claimed, and the sentence below. */
  static String of(QueueEntry entry) {
    String why =
        switch (entry.priority()) {
          case 1, 4 -> "look again: " + entry.reason();
          case 2 -> "new in this version";
          default -> "undecided";
        };
    return "%s  %s  %s  %.2f%n".formatted(entry.key(), entry.article(), why, entry.confidence())
        + line(summary(entry.claim()))
        + line(entry.evidence());
  }

  static String of(CuratedAssertion curated) {
    String reason = curated.reason() == null ? "" : ": " + curated.reason();
    StringBuilder text = new StringBuilder();
    text.append(
        "%s  %s  %s%s  %.2f%n"
            .formatted(
                curated.key(),
                curated.article(),
                curated.state().word().replace('_', ' '),
                reason,
                curated.confidence()));
    text.append(parts(curated.claim())).append(line(curated.evidence()));
    PastDecision decision = curated.decision();
    if (decision != null) {
      text.append(of(decision));
      if (!decision.evidence().equals(curated.evidence())) {
        text.append(line("decided on: " + decision.evidence()));
      }
    }
    return text.toString();
  }

  static String of(PastDecision decision) {
    return "%s  %s  by %s%s%s%n"
        .formatted(
            decision.at().truncatedTo(ChronoUnit.SECONDS),
            decision.verdict().word(),
            decision.by(),
            decision.corrections() == null ? "" : "  " + decision.corrections(),
            decision.note() == null ? "" : "  (" + decision.note() + ")");
  }

  private static String summary(Claim claim) {
    String dose = claim.doses().isEmpty() ? "" : " " + String.join(" + ", claim.doses());
    return "%s%s: %s %s%s"
        .formatted(
            String.join(" + ", claim.drugs()),
            dose,
            claim.outcome(),
            claim.direction(),
            claim.certainty().equals("hedged") ? " (hedged)" : "");
  }

  private static String parts(Claim claim) {
    return part("drugs", claim.drugs())
        + part("dose", claim.doses())
        + part("outcome", List.of(claim.outcome()))
        + part("direction", List.of(claim.direction()))
        + part("effect", listOf(claim.effect()))
        + part("comparator", listOf(claim.comparator()))
        + part("condition", listOf(claim.condition()))
        + part("certainty", List.of(claim.certainty()));
  }

  private static List<String> listOf(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static String part(String name, List<String> values) {
    return values.isEmpty() ? "" : line("%-10s  %s".formatted(name, String.join(" | ", values)));
  }

  private static String line(String text) {
    return INDENT + text.replace('\n', ' ') + System.lineSeparator();
  }
}
