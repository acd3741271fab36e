package org.posology.assertion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.posology.document.Sentence;
import org.posology.dose.DoseMention;
import org.posology.drug.DrugMention;

/**
 * Finds the drug that a dose is a dose of. Reads the drugs and doses of an article, writes {@link
 * LinkedDose}s in the order of the doses. The rules, the first that applies wins; a class of drugs
 * counts only where the sentence names nothing else:
 *
 * <ol>
 *   <li>{@code respectively}: as many drugs as doses, one each
 *   <li>{@code parts}: <q>A/B 5/10 mg</q>, to each part of a fixed combination its own
 *   <li>{@code drug-inside}: <q>a submaximal metformin dose</q>
 *   <li>{@code drug-beside}: <q>imatinib (400 mg/d)</q>, <q>A 5 mg and B 10 mg</q>
 *   <li>{@code dose-of-drug}: <q>400 mg of imatinib</q>, <q>50 mg (n = 15) camicinal</q>
 *   <li>{@code dose-of-class}: <q>an OCS dose of 10 mg</q>
 *   <li>{@code next-dose}: <q>10 and 20 mg of A</q>, <q>20 ml 0.5 % A</q>: as the dose that follows
 *   <li>{@code list}: <q>A: 10 or 20 mg</q>: as the dose before
 *   <li>the rules of {@link LooseLinks}, which guess from farther away
 * </ol>
 *
 * Immutable: may be shared between threads.
 */
final class DoseLinker {

  private final DoseWords words;

  private DoseLinker(DoseWords words) {
    this.words = words;
  }

  static DoseLinker load(Path models) {
    return new DoseLinker(DoseWords.load(models));
  }

  List<LinkedDose> link(
      List<Sentence> sentences, List<DrugMention> drugs, List<DoseMention> doses) {
    Map<DoseMention, Sentence> sentenceOf = new LinkedHashMap<>();
    List<LinkedDose> firm = new ArrayList<>();
    FixedCombinations combinations = new FixedCombinations(drugs);
    for (Sentence sentence : sentences) {
      List<DoseMention> here = Words.mentions(doses, sentence.span());
      here.forEach(dose -> sentenceOf.put(dose, sentence));
      List<DrugMention> near = Words.mentions(drugs, sentence.span());
      firm.addAll(new FirmLinks(words, combinations, sentence, near, here).find());
    }
    Map<DoseMention, LinkedDose> linked = new HashMap<>();
    firm.forEach(link -> linked.put(link.mention(), link));
    LooseLinks loose = new LooseLinks(drugs, firm);
    sentenceOf.forEach(
        (dose, sentence) -> linked.computeIfAbsent(dose, d -> loose.link(sentence, d)));
    return sentenceOf.keySet().stream()
        .map(dose -> Objects.requireNonNull(linked.get(dose)))
        .toList();
  }
}
