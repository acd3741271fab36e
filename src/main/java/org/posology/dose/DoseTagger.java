package org.posology.dose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 *   <li>amounts that are no doses are set aside ({@link ContextJudge}); strengths that another
 *       sentence gives of a preparation count ({@code fewer with 0.05%}),
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
    List<List<Item>> items = new ArrayList<>();
    Set<Strength> strengths = new HashSet<>();
    Set<Double> cycles = new HashSet<>();
    for (Sentence sentence : sentences) {
      List<Item> here = grammar.read(new SentenceForms(sentence));
      items.add(here);
      addStrengths(here, strengths);
      addCycles(here, cycles);
    }
    List<DoseMention> mentions = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      mentions.addAll(tag(sentences.get(i), items.get(i), new Said(strengths, cycles)));
    }
    mentions.sort(Comparator.comparing(DoseMention::span));
    return mentions;
  }

  /**
   * What an article says once for all of it.
   *
   * @param strengths of preparations
   * @param cycles how many days its cycles have
   */
  private record Said(Set<Strength> strengths, Set<Double> cycles) {
    @Nullable Double cycle() {
      return cycles.size() == 1 ? cycles.iterator().next() : null;
    }
  }

  private static void addCycles(List<Item> items, Set<Double> cycles) {
    for (Item item : items) {
      if (item.sense() instanceof Sense.Cycle cycle) {
        cycles.add(cycle.days());
      } else if (item.sense() instanceof Sense.CycleDays days && days.cycle() != null) {
        cycles.add(days.cycle());
      }
    }
  }

  /** Collects what is said of preparations: <q>atropine 0.05%</q>, <q>insulin 200 U/mL</q>. */
  private void addStrengths(List<Item> items, Set<Strength> strengths) {
    BitSet doses = null;
    for (int at = 0; at < items.size(); at++) {
      if (items.get(at).sense() instanceof Sense.Said said && Strength.isOne(said)) {
        doses = doses == null ? grammar.doses(items, Set.of()) : doses;
        if (doses.get(at)) {
          strengths.add(Strength.of(said));
        }
      }
    }
  }

  private List<DoseMention> tag(Sentence sentence, List<Item> items, Said said) {
    List<DoseMention> mentions = new ArrayList<>();
    BitSet doses = grammar.doses(items, said.strengths());
    List<QualitativeFinder.Level> levels = qualitative.find(items);
    if (doses.isEmpty() && levels.isEmpty()) {
      return mentions;
    }
    SentenceView view = new SentenceView(items, doses, grammar.classes());
    TimingScope scope = new TimingScope(view, levels);
    scope.fill(said.cycle());
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
