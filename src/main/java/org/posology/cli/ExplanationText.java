package org.posology.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posology.document.Span;
import org.posology.store.Explanation;

/** An explanation for people: {@code Pain fell with [drug: pregabalin].} */
final class ExplanationText {

  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private record Mark(Span span, String part) {}

  private ExplanationText() {}

  static String of(Explanation one, boolean colours) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s, %d-%d, confidence %.2f, %s%n",
            one.article(),
            one.span().begin(),
            one.span().end(),
            one.confidence(),
            one.extractor()));
    text.append("  ").append(marked(one, colours)).append(System.lineSeparator());
    line(text, "drug", places(one, one.drugs()));
    line(text, "dose", places(one, one.doses()));
    line(text, "outcome", one.outcome().text());
    line(text, "direction", one.direction() + ", " + one.certainty());
    line(text, "effect", one.effect());
    line(text, "comparator", one.comparator());
    line(text, "condition", one.condition());
    line(text, "rules", String.join(", ", one.rules()));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      text.append(String.format("  %-11s%s%n", name, value));
    }
  }

  /** The parts, and for those of other sentences where they stand. */
  private static String places(Explanation one, List<Explanation.Part> parts) {
    return parts.stream()
        .map(
            part ->
                one.span().contains(part.span())
                    ? part.text()
                    : part.text() + " (at " + part.span().begin() + ")")
        .collect(Collectors.joining(" + "));
  }

  private static String marked(Explanation one, boolean colours) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Mark mark : marks(one)) {
      int begin = mark.span().begin() - one.span().begin();
      int end = mark.span().end() - one.span().begin();
      if (begin >= from) {
        String inside = one.text().substring(begin, end);
        text.append(one.text(), from, begin)
            .append('[')
            .append(mark.part())
            .append(": ")
            .append(colours ? BOLD + inside + PLAIN : inside)
            .append(']');
        from = end;
      }
    }
    return text.append(one.text().substring(from)).toString();
  }

  private static List<Mark> marks(Explanation one) {
    List<Mark> marks = new ArrayList<>();
    one.drugs().forEach(part -> marks.add(new Mark(part.span(), "drug")));
    one.doses().forEach(part -> marks.add(new Mark(part.span(), "dose")));
    marks.add(new Mark(one.outcome().span(), "outcome"));
    quote(one, one.effect(), "effect", marks);
    quote(one, one.comparator(), "comparator", marks);
    marks.removeIf(mark -> !one.span().contains(mark.span()));
    marks.sort(Comparator.comparing(Mark::span));
    return marks;
  }

  private static void quote(
      Explanation one, @Nullable String words, String part, List<Mark> marks) {
    int at = words == null ? -1 : one.text().indexOf(words);
    if (words != null && at >= 0) {
      int begin = one.span().begin() + at;
      marks.add(new Mark(new Span(begin, begin + words.length()), part));
    }
  }
}
