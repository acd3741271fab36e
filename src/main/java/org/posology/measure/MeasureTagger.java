package org.posology.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.document.Sentence;

/**
 * Finds measures. Each sentence is read once, from left to right; at each word the first of these
 * that can be read there is taken: p value, labelled estimate with its interval, interval, change
 * from one value to another, mean with deviation, proportion, percentage, median, other value.
 *
 * <p>Immutable: may be shared between threads.
 */
public final class MeasureTagger {

  private final MeasureWords words;

  private MeasureTagger(MeasureWords words) {
    this.words = words;
  }

  /** Reads {@code models/measure/}. */
  public static MeasureTagger load(Path models) {
    return new MeasureTagger(MeasureWords.read(models.resolve("measure")));
  }

  /** The measures of the sentences, in reading order; none overlap. */
  public List<MeasureMention> tag(List<Sentence> sentences) {
    List<MeasureMention> mentions = new ArrayList<>();
    sentences.forEach(sentence -> mentions.addAll(tag(sentence)));
    return mentions;
  }

  /** The measures of one sentence. */
  public List<MeasureMention> tag(Sentence sentence) {
    return new MeasureGrammar(new Numerals(sentence), words).read();
  }
}
