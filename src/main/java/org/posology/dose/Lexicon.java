package org.posology.dose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words that rules name, with the classes that they belong to and what they say. */
final class Lexicon {

  /** What a phrase is to the rules. */
  record Entry(int sign, @Nullable Sense sense) {}

  private final Alphabet alphabet;
  private final Phrases<Entry> phrases = new Phrases<>();
  private final Map<String, Set<String>> classes = new TreeMap<>();
  private final Map<String, Sense> senses = new HashMap<>();

  private final int word;
  private final int sign;

  private Lexicon(Alphabet alphabet) {
    this.alphabet = alphabet;
    this.word = alphabet.sign(List.of("ANY", "WORD"));
    this.sign = alphabet.sign(List.of("ANY", "SIGN"));
  }

  /**
   * @param literals the words that stand in rules themselves
   */
  static Lexicon load(Path folder, Alphabet alphabet, Set<String> literals) {
    Lexicon lexicon = new Lexicon(alphabet);
    lexicon.addClasses(folder.resolve("words.txt"));
    lexicon.addClasses(folder.resolve("preparations.txt"));
    lexicon.addPeriods(folder.resolve("periods.tsv"));
    lexicon.addFrequencies(folder.resolve("frequencies.tsv"));
    lexicon.addRoutes(folder.resolve("routes.tsv"));
    literals.forEach(literal -> lexicon.add(literal, Alphabet.literal(literal)));
    lexicon.compile();
    return lexicon;
  }

  private void addClasses(Path file) {
    for (RuleLine line : RuleLine.read(file)) {
      List<String> members = RuleLine.members(line.text(), "\\s+");
      for (String member : members.subList(1, members.size())) {
        add(member.replace('_', ' '), members.get(0));
      }
    }
  }

  private void addPeriods(Path file) {
    for (RuleLine line : RuleLine.read(file)) {
      String[] columns = line.columns(3);
      double number = number(line, columns[1]);
      boolean once = columns[0].equals("ONCE");
      Sense sense = once ? new Sense.Value(number) : new Sense.Period(number);
      addAll(line, columns[2], columns[0], sense);
    }
  }

  private void addFrequencies(Path file) {
    for (RuleLine line : RuleLine.read(file)) {
      String[] columns = line.columns(2);
      double timesPerDay = number(line, columns[0]);
      addAll(line, columns[1], "FREQUENCY", new Sense.Frequency(timesPerDay, timesPerDay, false));
    }
  }

  private void addRoutes(Path file) {
    for (RuleLine line : RuleLine.read(file)) {
      String[] columns = line.columns(3);
      Sense.Way way = UnitTable.constant(line, Sense.Way.class, columns[1]);
      addAll(line, columns[2], "ROUTE", new Sense.Route(columns[0], way));
    }
  }

  private void addAll(RuleLine line, String forms, String name, Sense sense) {
    for (String form : RuleLine.members(forms, ",\\s*")) {
      String phrase = String.join(" ", FormSplitter.split(form));
      Sense before = senses.put(phrase, sense);
      if (before != null && !before.equals(sense)) {
        throw line.error("a second meaning for '" + form + "'");
      }
      add(form, name);
    }
  }

  /** A number, or a fraction: {@code 1/7}. */
  static double number(RuleLine line, String text) {
    int slash = text.indexOf('/');
    try {
      return slash < 0
          ? Double.parseDouble(text)
          : Double.parseDouble(text.substring(0, slash))
              / Double.parseDouble(text.substring(slash + 1));
    } catch (NumberFormatException e) {
      throw line.error("no number: " + text);
    }
  }

  private void add(String phrase, String name) {
    String forms = String.join(" ", FormSplitter.split(phrase));
    classes.computeIfAbsent(forms, f -> new TreeSet<>()).add(name);
  }

  private void compile() {
    classes.forEach(
        (forms, names) -> {
          List<String> all = new ArrayList<>(names);
          all.add("ANY");
          all.add(Character.isLetter(forms.charAt(0)) ? "WORD" : "SIGN");
          Entry entry = new Entry(alphabet.sign(all), senses.get(forms));
          phrases.put(List.of(forms.split(" ")), entry);
        });
  }

  /** Whether a phrase is a member of a class. */
  boolean isIn(String form, String name) {
    return classes.getOrDefault(form, Set.of()).contains(name);
  }

  /** The sign of a word that no rule names. */
  int word() {
    return word;
  }

  Phrases.@Nullable Found<Entry> longest(SentenceForms forms, int at) {
    return phrases.longest(forms, at);
  }

  /** The sign of a token that no rule names. */
  int signOf(SentenceForms forms, int at) {
    return forms.isLetters(at) ? word : sign;
  }
}
