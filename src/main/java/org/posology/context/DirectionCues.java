package org.posology.context;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.posology.document.PhraseTable;

/**
 * The cue list {@code direction.tsv}; a form may have several rules ("decrease": noun and verb).
 */
final class DirectionCues {

  private static final int COLUMNS = 4;

  private final PhraseTable<List<DirectionRule>> phrases = new PhraseTable<>();

  static DirectionCues read(Path file) {
    Map<List<String>, List<DirectionRule>> rules = new HashMap<>();
    for (CueFile.Cue cue : CueFile.read(file, COLUMNS)) {
      DirectionRule rule =
          new DirectionRule(cue.id(), cue.choice(1, CueKind.class), cue.choice(2, Change.class));
      cue.forms().forEach(form -> rules.computeIfAbsent(form, f -> new ArrayList<>()).add(rule));
    }
    DirectionCues cues = new DirectionCues();
    rules.forEach((form, list) -> cues.phrases.put(form, List.copyOf(list)));
    return cues;
  }

  List<PhraseTable.Match<List<DirectionRule>>> find(Words words) {
    return phrases.find(words.sentence());
  }
}
