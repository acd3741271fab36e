package org.posology.assertion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.DoseWords.Between;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.dose.DoseMention;
import org.posology.drug.DrugKind;
import org.posology.drug.DrugMention;

/** The drugs of one sentence's doses, by what stands directly beside them. */
final class FirmLinks {

  private static final Set<String> DOSE = Set.of("dose", "doses", "dosage", "dosages");

  private final DoseWords words;
  private final FixedCombinations combinations;
  private final Sentence sentence;
  private final List<DrugMention> all;
  private final List<DrugMention> drugs;
  private final List<DoseMention> doses;
  private final @Nullable LinkedDose[] links;
  private final Set<DrugMention> taken = new HashSet<>();

  FirmLinks(
      DoseWords words,
      FixedCombinations combinations,
      Sentence sentence,
      List<DrugMention> drugs,
      List<DoseMention> doses) {
    this.words = words;
    this.combinations = combinations;
    this.sentence = sentence;
    this.all = drugs;
    this.drugs = Drugs.named(drugs);
    this.doses = doses;
    this.links = new LinkedDose[doses.size()];
  }

  /** Those that were found, in the order of the doses. */
  List<LinkedDose> find() {
    if (!linkRespectively()) {
      linkLists();
      linkParts();
      linkBeside();
      linkBackward();
      linkForward();
    }
    List<LinkedDose> found = new ArrayList<>();
    for (LinkedDose link : links) {
      if (link != null) {
        found.add(link);
      }
    }
    return found;
  }

  /** As many drugs as doses, and <q>respectively</q>. */
  private boolean linkRespectively() {
    boolean said =
        Words.forms(sentence, sentence.span().begin(), sentence.span().end())
            .contains("respectively");
    if (!said || doses.size() < 2 || drugs.size() != doses.size() || !isApart() || !isList()) {
      return false;
    }
    for (int i = 0; i < doses.size(); i++) {
      links[i] = new LinkedDose(doses.get(i), drugs.get(i), "respectively");
    }
    return true;
  }

  private void linkLists() {
    for (LinkedDose link : new RespectiveLists(words, sentence, drugs, doses).find()) {
      links[doses.indexOf(link.mention())] = link;
      taken.add(Objects.requireNonNull(link.drug()));
    }
  }

  /** Whether all drugs stand before all doses, or behind them. */
  private boolean isApart() {
    int last = doses.size() - 1;
    boolean before = drugs.get(last).span().end() <= doses.get(0).span().begin();
    boolean behind = doses.get(last).span().end() <= drugs.get(0).span().begin();
    return before || behind;
  }

  /** Whether the drugs stand in one list, however long the remarks between them are. */
  private boolean isList() {
    for (int i = 1; i < drugs.size(); i++) {
      Span before = drugs.get(i - 1).span();
      if (!words.stand(Between.AND, sentence, before, drugs.get(i).span())) {
        return false;
      }
    }
    return true;
  }

  /** {@code A/B 5/10 mg}: to each part of a fixed combination its own. */
  private void linkParts() {
    List<DrugMention> parts = List.of();
    int count;
    for (int first = 0; first < doses.size(); first += count) {
      count = FixedCombinations.slashed(sentence, doses, first);
      if (parts.size() != count || !isJoined(first - 1, first)) {
        DrugMention last = count > 1 ? besideBefore(doses.get(first)) : null;
        parts = last == null ? List.of() : combinations.parts(sentence, last, count);
      }
      for (int i = 0; i < parts.size(); i++) {
        links[first + i] = new LinkedDose(doses.get(first + i), parts.get(i), "parts");
      }
      taken.addAll(parts);
    }
  }

  /**
   * Each dose beside its drug; of two drugs the one that no other dose has. A level may be that of
   * a class ({@code high-dose statins}), whatever else the sentence names.
   */
  private void linkBeside() {
    for (int i = 0; i < doses.size(); i++) {
      if (links[i] != null) {
        continue;
      }
      DrugMention inside = Drugs.inside(all, doses.get(i).span());
      DrugMention before = besideBefore(doses.get(i));
      DrugMention behind = besideBehind(doses.get(i));
      if (inside != null) {
        links[i] = new LinkedDose(doses.get(i), inside, "drug-inside");
      } else if (before != null && (behind == null || isFirstOf(before, doses.get(i), behind))) {
        links[i] = new LinkedDose(doses.get(i), before, "drug-beside");
        taken.add(before);
      } else if (behind != null) {
        links[i] = new LinkedDose(doses.get(i), behind, "dose-of-drug");
        taken.add(behind);
      } else {
        linkToClass(i);
      }
    }
  }

  /** {@code statin dose of 5 mg}: the amount of a class, whatever else the sentence names. */
  private void linkToClass(int i) {
    Span dose = doses.get(i).span();
    DrugMention before = Drugs.before(all, dose);
    if (before != null
        && before.kind() == DrugKind.CLASS
        && words.stand(Between.BESIDE, sentence, before.span(), dose)
        && !Collections.disjoint(DOSE, Words.between(sentence, before.span(), dose))) {
      links[i] = new LinkedDose(doses.get(i), before, "dose-of-class");
    }
  }

  private @Nullable DrugMention besideBefore(DoseMention dose) {
    DrugMention before = Drugs.before(drugs, dose.span());
    return before != null && words.stand(Between.BESIDE, sentence, before.span(), dose.span())
        ? before
        : null;
  }

  private @Nullable DrugMention besideBehind(DoseMention dose) {
    boolean isLevel = dose.dose().qualitative() != null;
    DrugMention behind = Drugs.behind(isLevel ? all : drugs, dose.span());
    return behind != null && words.stand(Between.OF, sentence, dose.span(), behind.span())
        ? behind
        : null;
  }

  /** {@code A 5 mg B 10 mg}: nothing before, no <q>of</q> behind, and no other dose has A. */
  private boolean isFirstOf(DrugMention before, DoseMention dose, DrugMention behind) {
    return !taken.contains(before)
        && Words.between(sentence, before.span(), dose.span()).isEmpty()
        && !Words.between(sentence, dose.span(), behind.span()).contains("of");
  }

  /** {@code 10 and 20 mg of A}: as the dose that follows. */
  private void linkBackward() {
    for (int i = doses.size() - 2; i >= 0; i--) {
      LinkedDose next = links[i + 1];
      if (links[i] == null && next != null && isOfBehind(next) && isJoined(i, i + 1)) {
        links[i] = new LinkedDose(doses.get(i), next.drug(), "next-dose");
      }
    }
  }

  private static boolean isOfBehind(LinkedDose next) {
    return !"drug-beside".equals(next.rule());
  }

  /** {@code A: 10 or 20 mg}: as the dose before. */
  private void linkForward() {
    for (int i = 1; i < doses.size(); i++) {
      LinkedDose before = links[i - 1];
      if (links[i] == null && before != null && isJoined(i - 1, i)) {
        links[i] = new LinkedDose(doses.get(i), before.drug(), "list");
      }
    }
  }

  /** A quantity and the level of another drug are no list: {@code A 5 mg to low-dose B}. */
  private boolean isJoined(int first, int second) {
    boolean level = doses.get(second).dose().qualitative() != null;
    boolean quantity = doses.get(first).dose().qualitative() == null;
    Span from = doses.get(first).span();
    return !(level && quantity)
        && words.stand(Between.AND, sentence, from, doses.get(second).span());
  }
}
