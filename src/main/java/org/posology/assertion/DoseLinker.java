package org.posology.assertion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.dose.DoseMention;
import org.posology.drug.DrugKind;
import org.posology.drug.DrugMention;

/**
 * Finds the drug that a dose is a dose of. Reads the drugs and doses of an article, writes {@link
 * LinkedDose}s in the order of the doses. The rules, the first that applies wins; a class of drugs
 * counts only where the sentence names nothing else:
 *
 * <ol>
 *   <li>{@code respectively}: as many drugs as doses before <q>respectively</q>, one each
 *   <li>{@code dose-of-drug}: <q>400 mg of imatinib</q>, <q>50 mg (n = 15) camicinal</q>
 *   <li>{@code next-dose}: <q>10 and 20 mg of A</q>, <q>20 ml 0.5 % A</q>: as the dose that follows
 *   <li>{@code drug-beside}: <q>imatinib (400 mg/d)</q>, <q>A 5 mg and B 10 mg</q>
 *   <li>{@code same-dose}: <q>pain fell with 35 mg/kg</q>: one of the rules above linked the same
 *       dose elsewhere
 *   <li>{@code drug-before}, {@code drug-behind}: the nearest drug of the sentence
 *   <li>{@code same-unit}: no drug in the sentence: the one that most doses of this unit belong to
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
          "a",
          "an",
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
          "once",
          "eye",
          "drops");

  /** What may stand between doses that share a drug. */
  private static final Set<String> AND =
      Set.of("and", "or", ",", "/", "to", "of", "then", "(", "-");

  /** What may stand between a drug and its own dose behind it. */
  private static final Set<String> BESIDE = Set.of("(", "at", ",", ":", "[", "of", "-", "doses");

  private static final int NEAR = 4;

  private final List<DrugMention> drugs;
  private final List<LinkedDose> firm = new ArrayList<>();

  private DoseLinker(List<DrugMention> drugs) {
    this.drugs = drugs;
  }

  static List<LinkedDose> link(
      List<Sentence> sentences, List<DrugMention> drugs, List<DoseMention> doses) {
    DoseLinker linker = new DoseLinker(drugs);
    Map<DoseMention, Sentence> sentenceOf = new LinkedHashMap<>();
    for (Sentence sentence : sentences) {
      List<DoseMention> here = Words.mentions(doses, sentence.span());
      here.forEach(dose -> sentenceOf.put(dose, sentence));
      linker.linkFirmly(sentence, here);
    }
    Map<DoseMention, LinkedDose> linked = new HashMap<>();
    linker.firm.forEach(link -> linked.put(link.mention(), link));
    List<LinkedDose> all = new ArrayList<>();
    sentenceOf.forEach(
        (dose, sentence) ->
            all.add(
                linked.containsKey(dose)
                    ? Objects.requireNonNull(linked.get(dose))
                    : linker.linkLoosely(sentence, dose)));
    return all;
  }

  /** The rules that look at what stands directly beside a dose. */
  private void linkFirmly(Sentence sentence, List<DoseMention> doses) {
    List<DrugMention> here = named(sentence);
    List<LinkedDose> respectively = respectively(sentence, here, doses);
    firm.addAll(respectively);
    LinkedDose next = null;
    for (int i = doses.size() - 1; i >= 0 && respectively.isEmpty(); i--) {
      LinkedDose link = linkFirmly(sentence, here, doses.get(i), next);
      if (link != null) {
        firm.add(link);
      }
      next = link;
    }
  }

  private @Nullable LinkedDose linkFirmly(
      Sentence sentence, List<DrugMention> here, DoseMention dose, @Nullable LinkedDose next) {
    DrugMention behind = behind(here, dose.span());
    if (behind != null && stand(OF, sentence, dose.span(), behind.span())) {
      return new LinkedDose(dose, behind, "dose-of-drug");
    }
    DrugMention before = before(here, dose.span());
    if (before != null && stand(BESIDE, sentence, before.span(), dose.span())) {
      return new LinkedDose(dose, before, "drug-beside");
    }
    boolean ofBehind = next != null && !"drug-beside".equals(next.rule());
    if (next != null && ofBehind && stand(AND, sentence, dose.span(), next.span())) {
      return new LinkedDose(dose, next.drug(), "next-dose");
    }
    return null;
  }

  /** Whether nothing but these words stands between, what is in parentheses aside. */
  private static boolean stand(Set<String> words, Sentence sentence, Span from, Span to) {
    List<String> between = Words.outsideParentheses(Words.between(sentence, from, to));
    return between.size() <= NEAR && words.containsAll(between);
  }

  /** The rules that guess from farther away. */
  private LinkedDose linkLoosely(Sentence sentence, DoseMention dose) {
    DrugMention same = linkedElsewhere(dose);
    if (same != null) {
      return new LinkedDose(dose, same, "same-dose");
    }
    List<DrugMention> here = named(sentence);
    DrugMention before = before(here, dose.span());
    if (before != null) {
      return new LinkedDose(dose, before, "drug-before");
    }
    DrugMention behind = behind(here, dose.span());
    if (behind != null) {
      return new LinkedDose(dose, behind, "drug-behind");
    }
    DrugMention unit = mostLinked(dose.dose().unit());
    if (unit != null) {
      return new LinkedDose(dose, unit, "same-unit");
    }
    DrugMention main = mostNamed(drugs);
    return new LinkedDose(dose, main, main == null ? null : "article");
  }

  private @Nullable DrugMention linkedElsewhere(DoseMention dose) {
    for (LinkedDose link : firm) {
      if (link.mention().dose().equals(dose.dose())) {
        return link.drug();
      }
    }
    return null;
  }

  private @Nullable DrugMention mostLinked(@Nullable String unit) {
    List<DrugMention> linked = new ArrayList<>();
    for (LinkedDose link : firm) {
      if (link.drug() != null && Objects.equals(unit, link.mention().dose().unit())) {
        linked.add(link.drug());
      }
    }
    return mostNamed(linked);
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

  /** The drugs of a sentence; classes only where it names nothing else. */
  private List<DrugMention> named(Sentence sentence) {
    List<DrugMention> here = Words.mentions(drugs, sentence.span());
    List<DrugMention> named = here.stream().filter(drug -> drug.kind() != DrugKind.CLASS).toList();
    return named.isEmpty() ? here : named;
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

  private static @Nullable DrugMention mostNamed(List<DrugMention> drugs) {
    Map<String, Integer> count = new HashMap<>();
    DrugMention most = null;
    int highest = 0;
    for (DrugMention drug : drugs) {
      int weight = drug.kind() == DrugKind.CLASS ? 0 : 1;
      int now = count.merge(DrugIdentity.of(drug), weight, Integer::sum);
      if (now > highest || most == null) {
        most = drug;
        highest = now;
      }
    }
    return most;
  }
}
