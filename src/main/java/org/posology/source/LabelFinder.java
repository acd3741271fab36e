package org.posology.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.posology.document.Article;
import org.posology.document.Section;
import org.posology.document.SectionCategory;
import org.posology.document.Span;

/**
 * Finds the labels of a structured abstract that came as one text, and parts it at them; no
 * character of the text changes.
 *
 * <ol>
 *   <li>{@link LabelScanner} finds what is written like a label, where one can stand;
 *   <li>a label with a colon or in brackets is one ({@code RESULTS: }, {@code Methods : }, {@code
 *       [Purpose] });
 *   <li>other ways to write ({@code Results. }, {@code Results We }) are taken for labels only
 *       together, when there are enough categories among them ({@link FoundLabel.Style}); one less
 *       does where the first opens the abstract.
 * </ol>
 */
final class LabelFinder {

  private LabelFinder() {}

  /** The same article, with each unlabelled section parted at the labels in it. */
  static Article sectioned(Article article) {
    List<Section> sections = new ArrayList<>();
    for (Section section : article.sections()) {
      boolean open = section.label() == null && section.category() != SectionCategory.TITLE;
      sections.addAll(open ? sections(article.text(), section) : List.of(section));
    }
    return new Article(
        article.id(), article.version(), article.text(), sections, article.citation());
  }

  private static List<Section> sections(String text, Section whole) {
    List<FoundLabel> labels = accepted(LabelScanner.scan(text, whole.span()), whole.span());
    if (labels.isEmpty()) {
      return List.of(whole);
    }
    List<Section> sections = new ArrayList<>();
    Span before = trimmed(text, whole.span().begin(), labels.get(0).begin());
    if (before.length() > 0) {
      sections.add(new Section(null, whole.category(), before));
    }
    for (int i = 0; i < labels.size(); i++) {
      boolean last = i + 1 == labels.size();
      int end = last ? whole.span().end() : labels.get(i + 1).begin();
      Span span = trimmed(text, labels.get(i).end(), end);
      if (span.length() > 0) {
        sections.add(new Section(labels.get(i).label(), labels.get(i).category(), span));
      }
    }
    return sections;
  }

  private static List<FoundLabel> accepted(List<FoundLabel> found, Span part) {
    Map<FoundLabel.Style, List<FoundLabel>> weak = new EnumMap<>(FoundLabel.Style.class);
    for (FoundLabel label : found) {
      weak.computeIfAbsent(label.style(), style -> new ArrayList<>()).add(label);
    }
    weak.values().removeIf(alike -> !areLabels(alike, part));
    return found.stream().filter(label -> weak.containsKey(label.style())).toList();
  }

  /** Whether what is written alike is labels, all of them. */
  private static boolean areLabels(List<FoundLabel> alike, Span part) {
    FoundLabel first = alike.get(0);
    boolean opens = first.begin() == part.begin();
    long categories = alike.stream().map(FoundLabel::category).distinct().count();
    return categories >= first.style().categories() - (opens ? 1 : 0);
  }

  private static Span trimmed(String text, int from, int to) {
    int begin = from;
    int end = Math.max(from, to);
    while (begin < end && Characters.isLayout(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Characters.isLayout(text.charAt(end - 1))) {
      end--;
    }
    return new Span(begin, end);
  }
}
