package org.posology.drug;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.LabelledText;
import org.posology.nlp.LabelledText.Label;

/** Compares what finds drugs with the drugs or chemicals that annotators marked. */
public final class DrugEvaluation {

  private final List<LabelledText> texts;
  private final Set<String> seen = new HashSet<>();

  /**
   * @param texts with labels {@code Drug} or {@code Chemical}; others are passed over
   * @param training texts whose names count as seen; may be none
   */
  public DrugEvaluation(List<LabelledText> texts, List<LabelledText> training) {
    this.texts = texts.stream().map(DrugTraining::onlyDrugs).toList();
    for (LabelledText text : training) {
      for (Label label : DrugTraining.onlyDrugs(text).labels()) {
        seen.add(label.span().of(text.text()).toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Strict, overlap and unseen figures of a tagger, as a line. */
  public String score(DrugTagger tagger) {
    return score(s -> tagger.tag(s).stream().map(DrugMention::span).toList()).toString();
  }

  /** Counts for what finds the drugs of an article. */
  SpanCounts score(Function<List<Sentence>, List<Span>> finder) {
    SpanCounts counts = new SpanCounts(seen);
    for (LabelledText text : texts) {
      for (Surroundings around : Surroundings.of(text.sentences())) {
        Span here = around.sentence().span();
        List<Span> gold =
            text.labels().stream().map(Label::span).filter(here::contains).distinct().toList();
        List<Span> found =
            finder.apply(around.sentences()).stream().filter(here::contains).toList();
        counts.add(text.text(), gold, found);
      }
    }
    return counts;
  }
}
