package org.posology.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.drug.DrugMention;

/**
 * Finds labels of arms in a sentence: <q>group A</q>, <q>groups I, II and III</q>, <q>arm 2</q>,
 * <q>the EE group</q>, <q>the T-arm</q>, and, once a label is known, the label alone (<q>lower than
 * in BK1</q>).
 */
final class ArmLabelFinder {

  private static final Set<String> NOUNS =
      Set.of("group", "groups", "arm", "arms", "cohort", "cohorts");
  private static final Set<String> JOINTS = Set.of(",", "and", "or", "&", "/", "-", "versus", "vs");
  private static final int LONGEST_LABEL = 5;

  private final Sentence sentence;
  private final List<DrugMention> drugs;
  private final Set<String> known;
  private final List<ArmLabel> found = new ArrayList<>();

  private ArmLabelFinder(AnnotatedSentence annotated, Set<String> known) {
    this.sentence = annotated.sentence();
    this.drugs = annotated.drugs();
    this.known = known;
  }

  /**
   * The labels of a sentence, in order. The name of a drug is no label: <q>the TXA group</q>.
   *
   * @param known labels that the article has defined; these are found without a noun, too
   */
  static List<ArmLabel> find(AnnotatedSentence annotated, Set<String> known) {
    ArmLabelFinder finder = new ArmLabelFinder(annotated, known);
    int at = 0;
    while (at < finder.sentence.tokens().size()) {
      at = finder.step(at);
    }
    return finder.found;
  }

  private int step(int at) {
    if (NOUNS.contains(lower(at))) {
      return behindNoun(at);
    }
    int end = labelEnd(at);
    int noun = lower(end).equals("-") ? end + 1 : end;
    if (end > at && NOUNS.contains(lower(noun))) {
      add(at, noun + 1, List.of(label(at, end)));
      return noun + 1;
    }
    if (end > at && known.contains(label(at, end))) {
      add(at, end, List.of(label(at, end)));
      return end;
    }
    return at + 1;
  }

  /** {@code groups A, B and C}: at the noun. */
  private int behindNoun(int noun) {
    List<String> labels = new ArrayList<>();
    int at = noun + 1;
    int end = noun + 1;
    while (labelEnd(at) > at) {
      end = labelEnd(at);
      labels.add(label(at, end));
      at = end;
      while (JOINTS.contains(lower(at))) {
        at++;
      }
      if (at == end) {
        break;
      }
    }
    if (!labels.isEmpty()) {
      add(noun, end, labels);
    }
    return Math.max(end, noun + 1);
  }

  /**
   * The index behind a label that begins here, or {@code at}: capitals and digits without a space
   * ({@code BK1}, {@code D0.3}, {@code II}, {@code 2}), or one small letter after nothing.
   */
  private int labelEnd(int at) {
    int end = at;
    while (end < sentence.tokens().size()
        && isLabelPart(form(end))
        && (end == at || touches(end))) {
      end++;
    }
    while (end > at && form(end - 1).equals(".")) {
      end--;
    }
    boolean longer =
        end > at && end < sentence.tokens().size() && touches(end) && isWord(form(end));
    int length = end > at ? token(end - 1).end() - token(at).begin() : 0;
    boolean ends = end > at && !isDrug(at);
    return !longer && ends && length <= LONGEST_LABEL ? end : at;
  }

  private boolean isDrug(int at) {
    return drugs.stream().anyMatch(drug -> drug.span().overlaps(token(at).span()));
  }

  private static boolean isLabelPart(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (!Character.isUpperCase(form.charAt(i)) && !Character.isDigit(form.charAt(i))) {
        return form.equals(".");
      }
    }
    return true;
  }

  private static boolean isWord(String form) {
    return Character.isLetterOrDigit(form.charAt(0)) || form.equals("%");
  }

  private boolean touches(int at) {
    return token(at).begin() == token(at - 1).end();
  }

  private void add(int from, int to, List<String> labels) {
    Span span = new Span(token(from).begin(), token(to - 1).end());
    boolean parenthesised = from > 0 && (form(from - 1).equals("(") || form(from - 1).equals("["));
    found.add(new ArmLabel(span, sentence.textOf(span), labels, parenthesised));
  }

  private String label(int from, int to) {
    return sentence.textOf(new Span(token(from).begin(), token(to - 1).end()));
  }

  private Token token(int at) {
    return sentence.tokens().get(at);
  }

  private String form(int at) {
    return at < sentence.tokens().size() ? token(at).form() : "";
  }

  private String lower(int at) {
    return at < sentence.tokens().size() ? token(at).lower() : "";
  }
}
