package org.posology.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.posology.document.PhraseTable;
import org.posology.document.Span;

/** The clauses of a sentence, parted where {@code clause} cues stand: <q>; whereas but</q>. */
record Clauses(List<Span> spans) {

  static Clauses of(Span sentence, List<PhraseTable.Match<Set<Cue>>> cues) {
    List<Span> spans = new ArrayList<>();
    int begin = sentence.begin();
    for (PhraseTable.Match<Set<Cue>> cue : cues) {
      if (cue.value().contains(Cue.CLAUSE) && cue.span().begin() > begin) {
        spans.add(new Span(begin, cue.span().begin()));
        begin = cue.span().begin();
      }
    }
    spans.add(new Span(begin, sentence.end()));
    return new Clauses(List.copyOf(spans));
  }

  /** The index of the clause where {@code span} begins. */
  int indexOf(Span span) {
    int index = 0;
    while (index + 1 < spans.size() && spans.get(index + 1).begin() <= span.begin()) {
      index++;
    }
    return index;
  }

  /** The clause where {@code span} begins. */
  Span around(Span span) {
    return get(indexOf(span));
  }

  /** The sentence. */
  Span whole() {
    return get(0).cover(get(spans.size() - 1));
  }

  Span get(int index) {
    return spans.get(index);
  }
}
