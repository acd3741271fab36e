package org.posology.drug;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.posology.document.RuleFile;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.drug.Term.Trust;
import org.posology.nlp.LabelledText;
import org.posology.nlp.LabelledText.Label;

/**
 * Learns from annotators when names of the lexicon count: what the lexicon lets count only where it
 * is given, but annotators marked as drug at most places, is a drug; what it lets count always, but
 * they passed over at all of many places, counts only where it is given.
 */
public final class VerdictLearner {

  private static final int MANY = 4;

  /** How often a name stands in the corpora, and how often it is marked. */
  private static final class Tally {
    private final Term term;
    private int places;
    private int marked;

    Tally(Term term) {
      this.term = term;
    }
  }

  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Map<String, String> learnt = new TreeMap<>();
  private final NameFinder finder;

  private VerdictLearner(NameFinder finder, Path file) {
    this.finder = finder;
    RuleFile.read(file, 2).forEach(row -> learnt.put(row.column(0), row.column(1)));
  }

  /**
   * Learns, and writes {@code models/drug/learnt.tsv}. The lexicon is to be compiled anew then.
   *
   * @param texts whose labels {@code Drug} or {@code Chemical} are drugs
   * @return how many verdicts were written
   */
  public static int learn(List<LabelledText> texts, Path models) {
    Path knowledge = models.resolve("drug");
    VerdictLearner learner =
        new VerdictLearner(
            NameFinder.read(knowledge, Lexicon.compiled(models)), knowledge.resolve("learnt.tsv"));
    texts.forEach(text -> learner.count(DrugTraining.onlyDrugs(text)));
    List<String> lines = new ArrayList<>();
    lines.add("# When a word counts as a drug, learnt from what annotators marked: word, verdict");
    learner.tallies.forEach((key, tally) -> learner.judge(key, tally, lines));
    try {
      Files.write(knowledge.resolve("learnt.tsv"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + knowledge.resolve("learnt.tsv"), e);
    }
    return lines.size() - 1;
  }

  private void count(LabelledText text) {
    List<Span> labels = text.labels().stream().map(Label::span).toList();
    for (Sentence sentence : text.sentences()) {
      for (Found name : finder.find(sentence)) {
        Tally tally = tallies.computeIfAbsent(name.term().key(), k -> new Tally(name.term()));
        tally.places++;
        tally.marked += labels.stream().anyMatch(name.span()::overlaps) ? 1 : 0;
      }
    }
  }

  /** What the lexicon would say without the verdict that was learnt before. */
  private Trust unlearnt(String key, Trust trust) {
    String verdict = learnt.getOrDefault(key, "");
    return switch (verdict) {
      case "drug" -> Trust.GIVEN;
      case "given" -> Trust.DRUG;
      default -> trust;
    };
  }

  private void judge(String key, Tally tally, List<String> lines) {
    Trust trust = unlearnt(key, tally.term.trust());
    boolean single = tally.term.kind() == DrugKind.DRUG;
    if (trust == Trust.GIVEN && single && tally.marked * 4 >= tally.places * 3) {
      lines.add(key + "\tdrug");
    } else if (trust == Trust.DRUG && single && tally.marked == 0 && tally.places >= MANY) {
      lines.add(key + "\tgiven");
    }
  }
}
