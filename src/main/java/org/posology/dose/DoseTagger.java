package org.posology.dose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    List<DoseMention> mentions = new ArrayList<>(qualitative.find(sentence, items));
    SentenceView view = new SentenceView(items, grammar.doses(items), grammar::has);
    TimingScope scope = new TimingScope(view);
    scope.fill();
    for (int at = 0; at < items.size(); at++) {
      if (view.isDose(at)) {
        mentions.add(mention(sentence, view, at, scope));
      }
    }
    return mentions;
  }

  private static DoseMention mention(
      Sentence sentence, SentenceView view, int at, TimingScope scope) {
    Item item = view.items().get(at);
    Timing timing = scope.of(at);
    Span span = new Span(item.begin(), view.items().get(scope.tailEnd(at) - 1).end());
    Sense.Duration length = timing.duration();
    Span duration = length == null ? null : new Span(length.begin(), length.end());
    String words = duration == null ? null : sentence.textOf(duration);
    String text = sentence.textOf(span);
    if (item.sense() instanceof Sense.Exposure auc) {
      Dose dose = new Dose.Exposure(auc.low(), auc.high());
      Double often = often(timing.frequency());
      return new DoseMention(
          span, text, dose, often, words, duration, timing.route(), null, auc.rule());
    }
    if (!(item.sense() instanceof Sense.Said said)) {
      throw new IllegalStateException("no amount: " + item);
    }
    Unit unit = timing.isDaily() ? said.unit().daily() : said.unit();
    Sense.Frequency frequency = unit.perTime() == null ? timing.frequency() : null;
    DailyAmount perDay = DailyAmounts.of(said, unit, frequency);
    return new DoseMention(
        span,
        text,
        dose(said, unit),
        often(frequency),
        words,
        duration,
        timing.route(),
        perDay,
        said.rule());
  }

  private static @Nullable Double often(Sense.@Nullable Frequency frequency) {
    return frequency == null ? null : frequency.low();
  }

  private static Dose dose(Sense.Said said, Unit unit) {
    return switch (unit.atom().kind()) {
      case PERCENT, STRENGTH -> new Dose.Strength(said.low(), said.high(), unit.ucum());
      case COUNT -> new Dose.Count(said.low(), said.high(), unit.ucum());
      case MASS, UNITS, MOLES, VOLUME, ACTIVITY, CELLS ->
          unit.perVolume()
              ? new Dose.Strength(said.low(), said.high(), unit.ucum())
              : new Dose.Amount(said.low(), said.high(), unit.ucum());
    };
  }
}
