package org.posology.dose;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All knowledge about doses: read from {@code models/dose/}, checked, and compiled once. */
final class DoseGrammar {

  private static final Set<String> VERDICTS = Set.of("dose", "known", "not");
  private static final Set<String> PHRASES = Set.of("phrase", "phrases", "not");

  private final Alphabet alphabet = new Alphabet();
  private final ItemReader items;
  private final Level schedule;
  private final Level amounts;
  private final ContextJudge judge;
  private final Grammar qualitative;
  private final ItemClasses classes;

  private DoseGrammar(Path folder) {
    List<Rule> schedules = rules(folder, "schedule.rules", ScheduleReader.Reading.NAMES);
    List<Rule> amountRules = rules(folder, "amount.rules", AmountReader.Reading.NAMES);
    List<Rule> contexts = rules(folder, "context.rules", VERDICTS);
    List<Rule> phrases = rules(folder, "qualitative.rules", PHRASES);
    Set<String> literals = new HashSet<>();
    List.of(schedules, amountRules, contexts, phrases)
        .forEach(rules -> rules.forEach(rule -> addLiterals(rule.pattern(), literals)));
    Lexicon lexicon = Lexicon.load(folder, alphabet, literals);
    NumberReader numbers = numbers(folder);
    Signs signs = new Signs(alphabet, numbers.figures(literals));
    UnitTable units = UnitTable.load(folder, new Ucum());
    UnitReader reader = new UnitReader(units, form -> lexicon.isIn(form, "FOOD"));
    items = new ItemReader(lexicon, numbers, reader, signs);
    schedule = new Level(new Grammar(alphabet, schedules), new ScheduleReader(signs));
    amounts =
        new Level(new Grammar(alphabet, amountRules), new AmountReader(signs, units.percent()));
    judge = new ContextJudge(new Grammar(alphabet, contexts), contexts);
    qualitative = new Grammar(alphabet, phrases);
    classes = new ItemClasses(alphabet, lexicon.word());
  }

  static DoseGrammar load(Path models) {
    return new DoseGrammar(models.resolve("dose"));
  }

  private static List<Rule> rules(Path folder, String file, Set<String> readings) {
    return Rule.read(RuleLine.read(folder.resolve(file)), readings);
  }

  private static void addLiterals(Pattern pattern, Set<String> literals) {
    if (pattern instanceof Pattern.One one) {
      one.classNames().stream()
          .filter(name -> name.startsWith("="))
          .forEach(name -> literals.add(name.substring(1)));
    } else if (pattern instanceof Pattern.Sequence sequence) {
      sequence.parts().forEach(part -> addLiterals(part, literals));
    } else if (pattern instanceof Pattern.Choice choice) {
      choice.options().forEach(option -> addLiterals(option, literals));
    } else if (pattern instanceof Pattern.Repeat repeat) {
      addLiterals(repeat.body(), literals);
    }
  }

  private static NumberReader numbers(Path folder) {
    Map<String, Double> words = new HashMap<>();
    Map<String, Double> multipliers = new HashMap<>();
    for (RuleLine line : RuleLine.read(folder.resolve("numbers.tsv"))) {
      String[] columns = line.columns(2);
      boolean multiplies = columns[1].startsWith("x");
      double value = Lexicon.number(line, multiplies ? columns[1].substring(1) : columns[1]);
      (multiplies ? multipliers : words).put(columns[0], value);
    }
    return new NumberReader(words, multipliers);
  }

  /** Levels 0 to 2: the items of a sentence, its schedules and amounts read. */
  List<Item> read(SentenceForms forms) {
    return amounts.apply(schedule.apply(items.read(forms)));
  }

  BitSet doses(List<Item> items, Set<Strength> strengths) {
    return judge.judge(items, strengths);
  }

  Grammar qualitative() {
    return qualitative;
  }

  ItemClasses classes() {
    return classes;
  }
}
