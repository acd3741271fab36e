package org.posology.context;

import java.nio.file.Path;
import java.util.Set;
import org.posology.document.Sentence;
import org.posology.document.Span;

/**
 * Reads how sure a sentence is of what it says of an outcome: hedged where a hedge of {@code
 * certainty.tsv} reaches it within its clause. Immutable: may be shared between threads.
 */
public final class CertaintyReader {

  /** How many words "possible" and "potential" reach. */
  private static final int NEAR = 6;

  private static final Set<String> FINDING =
      Set.of(
          "showed",
          "show",
          "shows",
          "found",
          "demonstrated",
          "demonstrate",
          "demonstrates",
          "revealed",
          "confirmed",
          "confirm",
          "observed",
          "p",
          "%");

  private enum Reach {
    CLAUSE,
    FORWARD,
    NEAR,
    ABILITY,
    END
  }

  private final Phrases<Reach> hedges = new Phrases<>();
  private final Phrases<Reach> ends = new Phrases<>();

  private CertaintyReader() {}

  /** Reads {@code models/context/certainty.tsv}. */
  public static CertaintyReader load(Path models) {
    CertaintyReader reader = new CertaintyReader();
    CueFile source = new CueFile(models.resolve("context").resolve("certainty.tsv"), 3);
    for (CueFile.Row row : source.rows()) {
      Reach reach = source.choice(row, 0, Reach.class);
      Phrases<Reach> group = reach == Reach.END ? reader.ends : reader.hedges;
      row.forms().forEach(form -> group.add(form, reach));
    }
    return reader;
  }

  /** How sure the sentence is of the outcome, or whatever else stands at {@code claim}. */
  public Certainty read(Sentence sentence, Span claim) {
    Words words = new Words(sentence);
    int begin = words.first(claim);
    int end = words.behind(claim);
    int from = clauseBegin(words, begin);
    int to = clauseEnd(words, end);
    for (int i = from; i < to; i++) {
      for (Phrases.Hit<Reach> hit : hedges.at(words, i)) {
        if (reaches(words, hit, begin, end)) {
          return Certainty.HEDGED;
        }
      }
    }
    return Certainty.ASSERTED;
  }

  private static boolean reaches(Words words, Phrases.Hit<Reach> hit, int begin, int end) {
    return switch (hit.value()) {
      case CLAUSE -> hit.begin() >= end || hit.end() <= begin;
      case FORWARD -> hit.end() <= begin;
      case NEAR -> hit.end() <= begin && begin - hit.end() <= NEAR;
      case ABILITY -> !statesFinding(words);
      case END -> false;
    };
  }

  /** "The results showed that X could reduce Y by 6 %": was able to. */
  private static boolean statesFinding(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (FINDING.contains(words.at(i))) {
        return true;
      }
    }
    return false;
  }

  private int clauseBegin(Words words, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (words.depth(i) == 0 && ends(words, i)) {
        return i;
      }
    }
    return 0;
  }

  private int clauseEnd(Words words, int at) {
    for (int i = at; i < words.size(); i++) {
      if (words.depth(i) == 0 && ends(words, i)) {
        return i;
      }
    }
    return words.size();
  }

  private boolean ends(Words words, int i) {
    return !ends.at(words, i).isEmpty();
  }
}
