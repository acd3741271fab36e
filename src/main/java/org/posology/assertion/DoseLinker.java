package org.posology.assertion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.dose.DoseMention;
import org.posology.drug.DrugMention;

/**
 * Finds the drug that a dose is a dose of. Reads the drugs and doses of an article, writes {@link
 * LinkedDose}s in the order of the doses. The rules, the first that applies wins:
 *
 * <ol>
 *   <li>{@code respectively}: as many drugs as doses before <q>respectively</q>, one each
 *   <li>{@code dose-of-drug}: <q>400 mg of imatinib</q>, <q>50 mg camicinal</q>
 *   <li>{@code next-dose}: <q>10 and 20 mg of A</q>, <q>20 ml 0.5 % A</q>: as the dose that follows
 *   <li>{@code drug-before}: <q>imatinib (400 mg/d)</q>, <q>A 5 mg and B 10 mg</q>
 *   <li>{@code drug-behind}: the nearest drug behind
 *   <li>{@code sentence-before}: <q>The drug was given at 10 mg</q>: the last drug before the
 *       sentence
 *   <li>{@code article}: the drug that the article names most
 * </ol>
 */
final class DoseLinker {

  /** What may stand between a dose and the drug behind it. */
  private static final Set<String> OF =
      Set.of(
          "of",
          ")",
          "the",
          "oral",
          "orally",
          "intravenous",
          "iv",
          "i",
          "v",
          ".",
          "topical",
          "inhaled",
          "either",
          "subcutaneous",
          "intramuscular",
          "intrathecal",
          "epidural",
          "plain",
          "hyperbaric",
          "isobaric",
          "enteral",
          "solution",
          "dose",
          "doses",
          "daily",
          "once");

  /** What may stand between doses that share a drug. */
  private static final Set<String> AND =
      Set.of("and", "or", ",", "/", "to", "of", "then", "(", "-");

  /** What may stand between a drug and its own dose behind it. */
  private static final Set<String> BESIDE = Set.of("(", "at", ",", ":", "[", "of", "-");

  private static final int NEAR = 4;

  private final List<Sentence> sentences;
  private final List<DrugMention> drugs;

  private DoseLinker(List<Sentence> sentences, List<DrugMention> drugs) {
    this.sentences = sentences;
    this.drugs = drugs;
  }

  static List<LinkedDose> link(
      List<Sentence> sentences, List<DrugMention> drugs, List<DoseMention> doses) {
    List<LinkedDose> linked = new ArrayList<>();
    DoseLinker linker = new DoseLinker(sentences, drugs);
    for (Sentence sentence : sentences) {
      List<DoseMention> here = Words.mentions(doses, sentence.span());
      if (!here.isEmpty()) {
        linked.addAll(linker.link(sentence, here));
      }
    }
    return linked;
  }

  private List<LinkedDose> link(Sentence sentence, List<DoseMention> doses) {
    List<DrugMention> here = Words.mentions(drugs, sentence.span());
    List<LinkedDose> respectively = respectively(sentence, here, doses);
    if (!respectively.isEmpty()) {
      return respectively;
    }
    List<LinkedDose> linked = new ArrayList<>();
    LinkedDose next = null;
    for (int i = doses.size() - 1; i >= 0; i--) {
      next = link(sentence, here, doses.get(i), next);
      linked.add(0, next);
    }
    return linked;
  }

  private LinkedDose link(
      Sentence sentence, List<DrugMention> here, DoseMention dose, @Nullable LinkedDose next) {
    DrugMention behind = behind(here, dose.span());
    if (behind != null && isOf(Words.between(sentence, dose.span(), behind.span()))) {
      return new LinkedDose(dose, behind, "dose-of-drug");
    }
    DrugMention before = before(here, dose.span());
    if (next != null && sharesDrug(sentence, dose, before, next)) {
      return new LinkedDose(dose, next.drug(), "next-dose");
    }
    if (before != null) {
      return new LinkedDose(dose, before, "drug-before");
    }
    if (behind != null) {
      return new LinkedDose(dose, behind, "drug-behind");
    }
    DrugMention earlier = before(drugs, sentence.span());
    if (earlier != null && sentence.span().begin() > sentences.get(0).span().end() + 1) {
      return new LinkedDose(dose, earlier, "sentence-before");
    }
    DrugMention main = mostNamed();
    return new LinkedDose(dose, main, main == null ? null : "article");
  }

  private static boolean isOf(List<String> between) {
    return between.size() <= NEAR && OF.containsAll(between);
  }

  /** A dose joined to the next one, which has its drug behind it, and no drug just before. */
  private static boolean sharesDrug(
      Sentence sentence, DoseMention dose, @Nullable DrugMention before, LinkedDose next) {
    boolean ofBehind = "dose-of-drug".equals(next.rule()) || "next-dose".equals(next.rule());
    List<String> joint = Words.between(sentence, dose.span(), next.span());
    boolean joined = joint.size() <= 2 && AND.containsAll(joint);
    boolean own =
        before != null && BESIDE.containsAll(Words.between(sentence, before.span(), dose.span()));
    return ofBehind && joined && !own;
  }

  private static List<LinkedDose> respectively(
      Sentence sentence, List<DrugMention> drugs, List<DoseMention> doses) {
    List<LinkedDose> linked = new ArrayList<>();
    boolean said =
        Words.forms(sentence, sentence.span().begin(), sentence.span().end())
            .contains("respectively");
    boolean apart =
        drugs.size() == doses.size()
            && doses.size() > 1
            && drugs.get(drugs.size() - 1).span().end() <= doses.get(0).span().begin();
    for (int i = 0; said && apart && i < doses.size(); i++) {
      linked.add(new LinkedDose(doses.get(i), drugs.get(i), "respectively"));
    }
    return linked;
  }

  private static @Nullable DrugMention before(List<DrugMention> drugs, Span span) {
    DrugMention last = null;
    for (DrugMention drug : drugs) {
      if (drug.span().end() <= span.begin()) {
        last = drug;
      }
    }
    return last;
  }

  private static @Nullable DrugMention behind(List<DrugMention> drugs, Span span) {
    for (DrugMention drug : drugs) {
      if (drug.span().begin() >= span.end()) {
        return drug;
      }
    }
    return null;
  }

  private @Nullable DrugMention mostNamed() {
    Map<String, Integer> count = new HashMap<>();
    drugs.forEach(drug -> count.merge(DrugIdentity.of(drug), 1, Integer::sum));
    return drugs.stream()
        .max(Comparator.comparingInt(drug -> count.getOrDefault(DrugIdentity.of(drug), 0)))
        .orElse(null);
  }
}
