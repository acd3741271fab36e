package org.posology.dose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.posology.document.Sentence;
import org.posology.document.Span;

/**
 * Finds the doses of sentences. Each sentence goes through these steps, all by rules of {@code
 * models/dose/}:
 *
 * <ol>
 *   <li>tokens are read as numbers, units and words ({@link ItemReader}),
 *   <li>frequencies, durations and labels are read ({@link ScheduleReader}),
 *   <li>numbers with units become amounts ({@link AmountReader}),
 *   <li>amounts that are no doses are set aside ({@link ContextJudge}),
 *   <li>frequency, duration and route are given to the doses they hold for ({@link TimingScope}),
 *   <li>doses without numbers are added ({@link QualitativeFinder}).
 * </ol>
 *
 * Thread-safe: it holds nothing but knowledge.
 */
public final class DoseTagger {

  private final DoseGrammar grammar;
  private final QualitativeFinder qualitative;

  private DoseTagger(DoseGrammar grammar) {
    this.grammar = grammar;
    this.qualitative = new QualitativeFinder(grammar.qualitative());
  }

  /**
   * Reads and compiles the rules.
   *
   * @param models the project's {@code models/}
   * @param config the project's {@code config/}; nothing of it is used so far
   */
  public static DoseTagger load(Path models, Path config) {
    return new DoseTagger(DoseGrammar.load(models));
  }

  /**
   * The doses of the sentences, in reading order. They don't overlap, but for the components of a
   * fixed combination that is given as a range ({@code 6/25-12/50 mg}): these share one span.
   */
  public List<DoseMention> tag(List<Sentence> sentences) {
    List<DoseMention> mentions = new ArrayList<>();
    for (Sentence sentence : sentences) {
      mentions.addAll(tag(sentence));
    }
    mentions.sort(Comparator.comparing(DoseMention::span));
    return mentions;
  }

  private List<DoseMention> tag(Sentence sentence) {
    List<Item> items = grammar.read(new SentenceForms(sentence));
    List<DoseMention> mentions = new ArrayList<>();
    SentenceView view = new SentenceView(items, grammar.doses(items), grammar.classes());
    List<QualitativeFinder.Level> levels = qualitative.find(items);
    TimingScope scope = new TimingScope(view, levels);
    scope.fill();
    levels.forEach(level -> mentions.add(mention(sentence, level, scope)));
    for (int at = 0; at < items.size(); at++) {
      if (view.isDose(at)) {
        mentions.add(mention(sentence, view, at, scope));
      }
    }
    return mentions;
  }

  private static DoseMention mention(
      Sentence sentence, QualitativeFinder.Level level, TimingScope scope) {
    String phrase = sentence.textOf(level.span());
    Dose dose = new Dose.Qualitative(phrase);
    String route = scope.of(level.first()).route();
    return new DoseMention(level.span(), phrase, dose, null, null, null, route, null, level.rule());
  }

  private static DoseMention mention(
      Sentence sentence, SentenceView view, int at, TimingScope scope) {
    Timing timing = scope.of(at);
    int end = view.items().get(scope.tailEnd(at) - 1).end();
    Span span = new Span(view.items().get(at).begin(), end);
    Sense.Duration length = timing.duration();
    Span duration = length == null ? null : new Span(length.begin(), length.end());
    SaidDose said = SaidDose.of(view.sense(at), timing);
    return new DoseMention(
        span,
        sentence.textOf(span),
        said.dose(),
        said.frequency(),
        duration == null ? null : sentence.textOf(duration),
        duration,
        timing.route(),
        said.perDay(),
        said.rule());
  }
}
