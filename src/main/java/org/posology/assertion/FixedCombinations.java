package org.posology.assertion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.dose.DoseMention;
import org.posology.drug.DrugKind;
import org.posology.drug.DrugMention;

/**
 * Which part of a fixed combination each of its doses is of. The parts of {@code A/B 5/10 mg} stand
 * beside the doses; those of {@code AB 5/10 mg} where the article last named them side by side
 * before it, or first behind it.
 */
final class FixedCombinations {

  private static final Set<String> JOINTS = Set.of("/", "+", "plus", "and", ",", "-");

  /** How many words may part the parts. */
  private static final int NEAR = 2;

  private final List<DrugMention> drugs;

  /**
   * @param drugs all of the article
   */
  FixedCombinations(List<DrugMention> drugs) {
    this.drugs = drugs;
  }

  /** How many of the doses, from this one on, only slashes part. */
  static int slashed(Sentence sentence, List<DoseMention> doses, int first) {
    int end = first + 1;
    while (end < doses.size()
        && Words.between(sentence, doses.get(end - 1).span(), doses.get(end).span())
            .equals(List.of("/"))) {
      end++;
    }
    return end - first;
  }

  /**
   * So many parts, the last of which, or the whole, is {@code last}; none where they are not known.
   */
  List<DrugMention> parts(Sentence sentence, DrugMention last, int count) {
    if (last.kind() == DrugKind.COMBINATION) {
      return last.components().size() == count ? named(last) : List.of();
    }
    int end = drugs.indexOf(last) + 1;
    if (end < count) {
      return List.of();
    }
    List<DrugMention> run = drugs.subList(end - count, end);
    return joined(sentence, run) ? run : List.of();
  }

  private static boolean joined(Sentence sentence, List<DrugMention> run) {
    for (int i = 1; i < run.size(); i++) {
      Span before = run.get(i - 1).span();
      List<String> between = Words.between(sentence, before, run.get(i).span());
      if (!sentence.span().contains(before)
          || between.isEmpty()
          || between.size() > NEAR
          || !JOINTS.containsAll(between)) {
        return false;
      }
    }
    return true;
  }

  /** Where the article names the components of a combination one after the other. */
  private List<DrugMention> named(DrugMention whole) {
    int count = whole.components().size();
    List<DrugMention> found = List.of();
    for (int i = 0; i + count <= drugs.size(); i++) {
      List<DrugMention> run = drugs.subList(i, i + count);
      boolean before = run.get(0).span().begin() < whole.span().begin();
      if ((before || found.isEmpty()) && names(run).equals(folded(whole.components()))) {
        found = run;
      }
    }
    return found;
  }

  private static Set<String> names(List<DrugMention> run) {
    List<String> names = new ArrayList<>();
    run.forEach(drug -> names.add(drug.name() == null ? drug.text() : drug.name()));
    return folded(names);
  }

  private static Set<String> folded(List<String> names) {
    Set<String> folded = new HashSet<>();
    names.forEach(name -> folded.add(name.toLowerCase(Locale.ROOT)));
    return folded;
  }
}
