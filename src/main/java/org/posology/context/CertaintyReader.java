package org.posology.context;

import java.nio.file.Path;
import java.util.Set;
import org.posology.document.PhraseTable;
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

  private final PhraseTable<Reach> hedges = new PhraseTable<>();
  private final PhraseTable<Reach> ends = new PhraseTable<>();

  private CertaintyReader() {}

  /** Reads {@code models/context/certainty.tsv}. */
  public static CertaintyReader load(Path models) {
    CertaintyReader reader = new CertaintyReader();
    Path file = models.resolve("context").resolve("certainty.tsv");
    for (CueFile.Cue cue : CueFile.read(file, 3)) {
      Reach reach = cue.choice(1, Reach.class);
      cue.into(reach == Reach.END ? reader.ends : reader.hedges, reach);
    }
    return reader;
  }

  /** How sure the sentence is of the outcome, or whatever else stands at {@code claim}. */
  public Certainty read(Sentence sentence, Span claim) {
    Words words = new Words(sentence);
    int begin = words.first(claim);
    int end = words.behind(claim);
    int from = 0;
    int to = words.size();
    for (PhraseTable.Match<Reach> stop : ends.find(sentence)) {
      if (words.depth(stop.from()) == 0) {
        from = stop.from() < begin ? stop.from() : from;
        to = stop.from() >= end ? Math.min(to, stop.from()) : to;
      }
    }
    for (PhraseTable.Match<Reach> hedge : hedges.find(sentence)) {
      boolean inside = hedge.from() >= from && hedge.from() < to;
      if (inside && reaches(words, hedge, begin, end)) {
        return Certainty.HEDGED;
      }
    }
    return Certainty.ASSERTED;
  }

  private static boolean reaches(Words words, PhraseTable.Match<Reach> hedge, int begin, int end) {
    return switch (hedge.value()) {
      case CLAUSE -> hedge.from() >= end || hedge.to() <= begin;
      case FORWARD -> hedge.to() <= begin;
      case NEAR -> hedge.to() <= begin && begin - hedge.to() <= NEAR;
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
}
