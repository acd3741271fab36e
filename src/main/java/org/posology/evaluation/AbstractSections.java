package org.posology.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.LabelledText;
import org.posology.nlp.Tokenizer;

/**
 * The sentences of an abstract whose lines are sentences and whose sections begin with a label
 * ({@code METHODS : }), as EvidenceOutcomes has them, each with the category of its section and
 * without the label. The first line is the title.
 */
public final class AbstractSections {

  private static final Pattern LABEL = Pattern.compile("([A-Z][A-Za-z ,/&()-]{2,60}) : ?");

  /** The first that a label holds decides. */
  private static final Map<String, SectionCategory> CATEGORIES = new LinkedHashMap<>();

  static {
    CATEGORIES.put("registration", SectionCategory.UNASSIGNED);
    CATEGORIES.put("limitation", SectionCategory.UNASSIGNED);
    CATEGORIES.put("method", SectionCategory.METHODS);
    CATEGORIES.put("design", SectionCategory.METHODS);
    CATEGORIES.put("setting", SectionCategory.METHODS);
    CATEGORIES.put("participant", SectionCategory.METHODS);
    CATEGORIES.put("patients", SectionCategory.METHODS);
    CATEGORIES.put("intervention", SectionCategory.METHODS);
    CATEGORIES.put("measure", SectionCategory.METHODS);
    CATEGORIES.put("result", SectionCategory.RESULTS);
    CATEGORIES.put("finding", SectionCategory.RESULTS);
    CATEGORIES.put("conclusion", SectionCategory.CONCLUSIONS);
    CATEGORIES.put("interpretation", SectionCategory.CONCLUSIONS);
    CATEGORIES.put("discussion", SectionCategory.CONCLUSIONS);
    CATEGORIES.put("objective", SectionCategory.OBJECTIVE);
    CATEGORIES.put("aim", SectionCategory.OBJECTIVE);
    CATEGORIES.put("purpose", SectionCategory.OBJECTIVE);
    CATEGORIES.put("hypothes", SectionCategory.OBJECTIVE);
    CATEGORIES.put("background", SectionCategory.BACKGROUND);
    CATEGORIES.put("introduction", SectionCategory.BACKGROUND);
    CATEGORIES.put("context", SectionCategory.BACKGROUND);
    CATEGORIES.put("importance", SectionCategory.BACKGROUND);
    CATEGORIES.put("rationale", SectionCategory.BACKGROUND);
  }

  private AbstractSections() {}

  /** The sentences; of category UNASSIGNED where a section has no label, or an unknown one. */
  public static List<Sentence> of(LabelledText text) {
    List<Sentence> sentences = new ArrayList<>();
    SectionCategory category = SectionCategory.TITLE;
    for (Sentence line : text.sentences()) {
      Matcher label = LABEL.matcher(line.text());
      boolean labelled = label.lookingAt();
      boolean first = sentences.isEmpty();
      category = labelled ? behind(category, label.group(1)) : behind(category, first);
      int begin = line.span().begin() + (labelled ? label.end() : 0);
      if (begin < line.span().end()) {
        sentences.add(sentence(text.text(), new Span(begin, line.span().end()), category));
      }
    }
    return sentences;
  }

  private static SectionCategory behind(SectionCategory before, boolean first) {
    return before == SectionCategory.TITLE && !first ? SectionCategory.UNASSIGNED : before;
  }

  /** What the corpus calls BACKGROUND behind the conclusions is funding and the like. */
  private static SectionCategory behind(SectionCategory before, String label) {
    SectionCategory category = category(label);
    boolean funding =
        before == SectionCategory.CONCLUSIONS && category == SectionCategory.BACKGROUND;
    return funding ? SectionCategory.UNASSIGNED : category;
  }

  private static SectionCategory category(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, SectionCategory> entry : CATEGORIES.entrySet()) {
      if (lower.contains(entry.getKey())) {
        return entry.getValue();
      }
    }
    return SectionCategory.UNASSIGNED;
  }

  private static Sentence sentence(String text, Span span, SectionCategory category) {
    return new Sentence(span, span.of(text), category, Tokenizer.tokenize(text, span));
  }
}
