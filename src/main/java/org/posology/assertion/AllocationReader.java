package org.posology.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.posology.document.Mention;
import org.posology.document.Phrase;
import org.posology.document.PhraseTable;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.drug.DrugMention;

/**
 * Reads the arms of a study that have no labels, from the sentence that says who got what:
 * <q>randomised to A 10 mg, A 20 mg or placebo</q>, <q>received A plus B or B alone</q>.
 *
 * <ol>
 *   <li>what stands behind the cue, drugs and controls in order
 *   <li>what <q>plus</q> or <q>with</q> joins is one arm, and so is what <q>and</q> joins where
 *       <q>or</q> tells the arms apart, or where nobody was randomised; anything else begins the
 *       next
 *   <li>a drug with several dose levels has an arm for each
 * </ol>
 */
final class AllocationReader {

  private static final Set<String> ALTERNATIVE = Set.of("or", "versus", "vs");

  /** What may stand in a list of drugs that are given together. */
  private static final Set<String> LIST = Set.of(",", "and");

  /** Beginnings of words that say that chance or a plan decided who got what. */
  private static final List<String> ASSIGNED = List.of("random", "assign", "alloc", "divid");

  private final AnnotatedSentence annotated;
  private final List<PhraseTable.Match<Set<Cue>>> cues;
  private final List<Regimen> arms = new ArrayList<>();

  private AllocationReader(AnnotatedSentence annotated, AssertionCues cues) {
    this.annotated = annotated;
    this.cues = cues.find(annotated.sentence());
  }

  /** The arms of the first sentence that names two or more; none where no sentence does. */
  static List<Arm> read(List<AnnotatedSentence> sentences, AssertionCues cues) {
    for (AnnotatedSentence sentence : sentences) {
      List<Regimen> arms = new AllocationReader(sentence, cues).read();
      if (arms.size() > 1) {
        return arms.stream().map(regimen -> new Arm(null, regimen)).toList();
      }
    }
    return List.of();
  }

  private List<Regimen> read() {
    List<Mention> allocated = allocated();
    boolean listed = allocated.stream().allMatch(DrugMention.class::isInstance) && !assigned();
    boolean told = alternatives(forms());
    Mention last = null;
    for (Mention mention : allocated) {
      boolean joined =
          last != null
              && (joins(last.span(), mention.span())
                  || (listed && stands(LIST, last, mention))
                  || (told && stands(Set.of("and"), last, mention)));
      List<Regimen> given = given(mention);
      if (joined && !arms.isEmpty()) {
        Regimen before = arms.remove(arms.size() - 1);
        given.forEach(regimen -> arms.add(before.with(regimen)));
      } else {
        arms.addAll(given);
      }
      last = mention;
    }
    return arms;
  }

  /** Drugs and controls behind the cue, in order. */
  private List<Mention> allocated() {
    List<Mention> mentions = new ArrayList<>();
    int from = -1;
    for (PhraseTable.Match<Set<Cue>> cue : cues) {
      if (from < 0 && cue.value().contains(Cue.ALLOCATION)) {
        from = cue.span().end();
      } else if (from >= 0 && cue.value().contains(Cue.CONTROL)) {
        mentions.add(Phrase.in(annotated.sentence(), cue.span()));
      }
    }
    for (DrugMention drug : annotated.drugs()) {
      if (from >= 0 && drug.span().begin() >= from) {
        mentions.add(drug);
      }
    }
    mentions.sort((a, b) -> a.span().compareTo(b.span()));
    return mentions;
  }

  private List<Regimen> given(Mention mention) {
    if (!(mention instanceof DrugMention drug)) {
      return List.of(Regimen.CONTROL);
    }
    List<LinkedDose> doses =
        annotated.doses().stream().filter(dose -> drug.equals(dose.drug())).toList();
    List<Regimen> regimens = new ArrayList<>();
    for (List<LinkedDose> level : DoseLevels.of(annotated.sentence(), doses)) {
      regimens.add(new Regimen(List.of(drug), level));
    }
    return regimens.isEmpty() ? List.of(new Regimen(List.of(drug), List.of())) : regimens;
  }

  private boolean assigned() {
    return forms().stream().anyMatch(form -> ASSIGNED.stream().anyMatch(form::startsWith));
  }

  private List<String> forms() {
    Span whole = annotated.sentence().span();
    return Words.forms(annotated.sentence(), whole.begin(), whole.end());
  }

  private static boolean alternatives(List<String> forms) {
    return forms.stream().anyMatch(ALTERNATIVE::contains);
  }

  /** Whether nothing but these words stands between two mentions, doses aside. */
  private boolean stands(Set<String> words, Mention before, Mention behind) {
    List<String> between = between(before, behind);
    return !between.isEmpty() && words.containsAll(between);
  }

  private List<String> between(Mention before, Mention behind) {
    List<String> forms = new ArrayList<>();
    for (Token token : annotated.sentence().tokens()) {
      boolean inside = token.begin() >= before.span().end() && token.end() <= behind.span().begin();
      if (inside && !Words.overlapping(annotated.doses(), token.span())) {
        forms.add(token.form().toLowerCase(Locale.ROOT));
      }
    }
    return forms;
  }

  private boolean joins(Span before, Span behind) {
    Span gap = new Span(before.end(), Math.max(before.end(), behind.begin()));
    return Joints.join(annotated, cues, gap);
  }
}
