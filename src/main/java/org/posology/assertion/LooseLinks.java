package org.posology.assertion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.document.Sentence;
import org.posology.dose.DoseMention;
import org.posology.drug.DrugMention;

/**
 * Guesses the drug of a dose that stands beside none, from the firm links of its article. The first
 * that applies wins:
 *
 * <ol>
 *   <li>{@code same-dose}: <q>pain fell with 35 mg/kg</q>: the drug that has the same dose
 *       elsewhere
 *   <li>{@code drug-before}, {@code drug-behind}: the nearest drug of the sentence, no class
 *   <li>{@code article}: the drug that the article names most, rather one with doses in this unit
 *   <li>{@code class}: where there are only classes, the last one of the sentence
 * </ol>
 *
 * <p>A level such as <q>the loading dose</q> speaks of a drug that was named before, not of others
 * that its sentence may name.
 */
final class LooseLinks {

  /** How many mentions it is worth to have a dose. */
  private static final int DOSED = 2;

  private final List<DrugMention> drugs;
  private final List<LinkedDose> firm;
  private final Map<String, Integer> counts;

  LooseLinks(List<DrugMention> drugs, List<LinkedDose> firm) {
    this.drugs = drugs;
    this.firm = firm;
    this.counts = Drugs.counts(drugs);
  }

  LinkedDose link(Sentence sentence, DoseMention dose) {
    LinkedDose same = linkedElsewhere(dose);
    if (same != null) {
      return same;
    }
    List<DrugMention> here = Words.mentions(drugs, sentence.span());
    List<DrugMention> named = Drugs.withoutClasses(here);
    LinkedDose near = dose.dose().qualitative() != null ? null : nearest(named, dose);
    return near == null ? fromArticle(dose, here) : near;
  }

  private LinkedDose fromArticle(DoseMention dose, List<DrugMention> here) {
    DrugMention main = main(dose);
    if (main != null) {
      return new LinkedDose(dose, usual(main), "article");
    }
    DrugMention ofClass = here.isEmpty() ? Drugs.most(drugs, counts) : here.get(here.size() - 1);
    return new LinkedDose(dose, ofClass, ofClass == null ? null : "class");
  }

  private static @Nullable LinkedDose nearest(List<DrugMention> here, DoseMention dose) {
    DrugMention before = Drugs.before(here, dose.span());
    if (before != null) {
      return new LinkedDose(dose, before, "drug-before");
    }
    DrugMention behind = Drugs.behind(here, dose.span());
    return behind == null ? null : new LinkedDose(dose, behind, "drug-behind");
  }

  private @Nullable LinkedDose linkedElsewhere(DoseMention dose) {
    for (LinkedDose link : firm) {
      if (isSame(link.mention(), dose)) {
        return new LinkedDose(dose, usual(link.drug()), "same-dose");
      }
    }
    return null;
  }

  /** Of the names that the article has for a drug the one that it uses most. */
  private @Nullable DrugMention usual(@Nullable DrugMention drug) {
    if (drug == null) {
      return null;
    }
    Map<String, Integer> uses = new HashMap<>();
    List<DrugMention> same =
        drugs.stream().filter(other -> DrugIdentity.same(drug, other)).toList();
    same.forEach(other -> uses.merge(other.text(), 1, Integer::sum));
    DrugMention usual = drug;
    for (DrugMention other : same) {
      int more = uses.getOrDefault(other.text(), 0) - uses.getOrDefault(usual.text(), 0);
      usual = more > 0 ? other : usual;
    }
    return usual;
  }

  private static boolean isSame(DoseMention a, DoseMention b) {
    String level = a.dose().qualitative();
    String other = b.dose().qualitative();
    if (level == null || other == null) {
      return a.dose().equals(b.dose());
    }
    return folded(level).equals(folded(other));
  }

  private static String folded(String level) {
    return level.toLowerCase(Locale.ROOT).replace('-', ' ').replaceFirst("s$", "");
  }

  /** The drug that the article names most; one that is dosed in such a unit counts for more. */
  private @Nullable DrugMention main(DoseMention dose) {
    Map<String, Integer> weights = new HashMap<>(counts);
    Set<String> dosed = new HashSet<>();
    for (LinkedDose link : firm) {
      boolean isAlike = counted(link.mention()).equals(counted(dose));
      DrugMention drug = link.drug();
      if (drug != null && isAlike && dosed.add(DrugIdentity.of(drug))) {
        weights.merge(DrugIdentity.of(drug), DOSED, Integer::sum);
      }
    }
    return Drugs.most(Drugs.withoutClasses(drugs), weights);
  }

  /** What the unit counts: {@code mg} of {@code mg/kg/d}; nothing for a level. */
  private static String counted(DoseMention dose) {
    String unit = dose.dose().unit();
    return unit == null ? "" : unit.split("/", 2)[0];
  }
}
