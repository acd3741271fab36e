package org.posology.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posology.comparison.Findings.Finding;
import org.posology.document.Span;

/** Explains why versions differ in a claim, from what each of them found in the article. */
final class Explanation {

  private final Findings before;
  private final Findings after;

  Explanation(Findings before, Findings after) {
    this.before = before;
    this.after = after;
  }

  Cause of(@Nullable Claim old, @Nullable Claim now) {
    return Stream.of(now, old)
        .flatMap(Stream::ofNullable)
        .flatMap(claim -> differing(claim).stream())
        .findFirst()
        .orElseGet(() -> new Cause(Cause.Part.CLAIM, rules(old, now)));
  }

  private List<Cause> differing(Claim claim) {
    List<Cause> causes = new ArrayList<>();
    add(causes, Cause.Part.DRUG, claim.quote().drugs());
    add(causes, Cause.Part.OUTCOME, List.of(claim.quote().outcome()));
    add(causes, Cause.Part.DOSE, claim.quote().doses());
    add(causes, Cause.Part.DOSE_LINK, claim.quote().doses());
    return causes;
  }

  private void add(List<Cause> causes, Cause.Part part, List<Span> places) {
    for (Span place : places) {
      Finding old = before.at(part, place.begin());
      Finding now = after.at(part, place.begin());
      if (now != null && (old == null || !old.value().equals(now.value()))) {
        causes.add(new Cause(part, now.rule()));
      } else if (old != null && now == null) {
        causes.add(new Cause(part, old.rule()));
      }
    }
  }

  /** The rules of which only one version made use; all, where they are the same. */
  private static String rules(@Nullable Claim old, @Nullable Claim now) {
    List<String> olds = old == null ? List.of() : old.rules();
    List<String> news = now == null ? List.of() : now.rules();
    List<String> other =
        Stream.concat(
                news.stream().filter(rule -> !olds.contains(rule)),
                olds.stream().filter(rule -> !news.contains(rule)))
            .distinct()
            .toList();
    return String.join(" + ", other.isEmpty() ? news : other);
  }
}
