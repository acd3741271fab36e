package org.posology.assertion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.document.PhraseTable;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.drug.DrugMention;

/**
 * Reads the arms of a study: what a label stands for, where it is first given drugs or a control.
 *
 * <ol>
 *   <li>{@code group B received midazolam 2 mg}: what stands behind a label, up to the next one
 *   <li>{@code midazolam 2 mg (group B)}: what stands before a label in parentheses
 *   <li>{@code frovatriptan (F)}, {@code erlotinib plus entinostat (EE)}: a label in parentheses
 *       directly behind a drug, unless it is the drug's own abbreviation
 *   <li>where there are not two labels, by {@link AllocationReader}
 * </ol>
 */
final class ArmReader {

  private final AssertionCues cues;
  private final Map<String, Regimen> labelled = new LinkedHashMap<>();

  private ArmReader(AssertionCues cues) {
    this.cues = cues;
  }

  static List<Arm> read(List<AnnotatedSentence> sentences, AssertionCues cues) {
    ArmReader reader = new ArmReader(cues);
    sentences.forEach(reader::readLabels);
    sentences.forEach(reader::readShortForms);
    List<Arm> arms = new ArrayList<>();
    reader.labelled.forEach((label, regimen) -> arms.add(new Arm(label, regimen)));
    List<Arm> allocated = arms.size() > 1 ? List.of() : AllocationReader.read(sentences, cues);
    return allocated.isEmpty() ? arms : allocated;
  }

  private void readLabels(AnnotatedSentence sentence) {
    List<ArmLabel> labels = ArmLabelFinder.find(sentence, Set.of());
    int from = sentence.sentence().span().begin();
    for (int i = 0; i < labels.size(); i++) {
      ArmLabel label = labels.get(i);
      int to =
          i + 1 < labels.size()
              ? labels.get(i + 1).span().begin()
              : sentence.sentence().span().end();
      Span region =
          label.parenthesised()
              ? new Span(from, label.span().begin())
              : new Span(label.span().end(), to);
      define(label, sentence, region);
      from = label.span().end();
    }
  }

  private void define(ArmLabel label, AnnotatedSentence sentence, Span region) {
    List<DrugMention> drugs = distinct(Words.mentions(sentence.drugs(), region));
    List<LinkedDose> doses = Words.mentions(sentence.doses(), region);
    if (label.labels().size() > 1) {
      defineEach(label.labels(), sentence, drugs, doses);
    } else if (!drugs.isEmpty() || namesControl(sentence, region)) {
      labelled.putIfAbsent(label.labels().get(0), new Regimen(drugs, doses));
    }
  }

  /**
   * <q>groups B and C received clonidine 1 and 2 µg/kg</q>: as many levels, or drugs, as labels.
   */
  private void defineEach(
      List<String> labels,
      AnnotatedSentence sentence,
      List<DrugMention> drugs,
      List<LinkedDose> doses) {
    List<List<LinkedDose>> levels = DoseLevels.of(sentence.sentence(), doses);
    for (int i = 0; i < labels.size(); i++) {
      if (drugs.size() == 1 && levels.size() == labels.size()) {
        labelled.putIfAbsent(labels.get(i), new Regimen(drugs, levels.get(i)));
      } else if (drugs.size() == labels.size()) {
        DrugMention drug = drugs.get(i);
        List<LinkedDose> own = doses.stream().filter(dose -> drug.equals(dose.drug())).toList();
        labelled.putIfAbsent(labels.get(i), new Regimen(List.of(drug), own));
      }
    }
  }

  private boolean namesControl(AnnotatedSentence sentence, Span region) {
    for (PhraseTable.Match<Set<Cue>> cue : cues.find(sentence.sentence())) {
      if (cue.value().contains(Cue.CONTROL) && region.contains(cue.span())) {
        return true;
      }
    }
    return false;
  }

  private void readShortForms(AnnotatedSentence sentence) {
    DrugMention before = null;
    for (DrugMention drug : sentence.drugs()) {
      String label = shortForm(sentence, drug);
      if (label != null) {
        labelled.putIfAbsent(label, new Regimen(regimen(sentence, before, drug, label), List.of()));
      }
      before = drug;
    }
  }

  /** A drug, and the one before it where a plus joins them and the label is no single letter. */
  private List<DrugMention> regimen(
      AnnotatedSentence sentence, @Nullable DrugMention before, DrugMention drug, String label) {
    if (before != null && label.length() > 1) {
      Span gap = new Span(before.span().end(), drug.span().begin());
      for (PhraseTable.Match<Set<Cue>> cue : cues.find(sentence.sentence())) {
        if (cue.value().contains(Cue.TOGETHER) && gap.contains(cue.span())) {
          return List.of(before, drug);
        }
      }
    }
    return List.of(drug);
  }

  /** The capitals in parentheses directly behind a drug. */
  private static @Nullable String shortForm(AnnotatedSentence sentence, DrugMention drug) {
    List<Token> behind = new ArrayList<>();
    for (Token token : sentence.sentence().tokens()) {
      if (token.begin() >= drug.span().end() && behind.size() < 3) {
        behind.add(token);
      }
    }
    boolean parenthesised =
        behind.size() == 3 && behind.get(0).form().equals("(") && behind.get(2).form().equals(")");
    if (!parenthesised || Words.overlapping(sentence.drugs(), behind.get(1).span())) {
      return null;
    }
    String form = behind.get(1).form();
    return form.length() <= 3 && behind.get(1).isCapitals() ? form : null;
  }

  private static List<DrugMention> distinct(List<DrugMention> drugs) {
    Map<String, DrugMention> byIdentity = new LinkedHashMap<>();
    drugs.forEach(drug -> byIdentity.putIfAbsent(DrugIdentity.of(drug), drug));
    return List.copyOf(byIdentity.values());
  }
}
