package org.posology.context;

import java.nio.file.Path;
import java.util.Locale;

/** The cue list {@code direction.tsv}. */
final class DirectionCues {

  private static final int COLUMNS = 4;

  private final Phrases<DirectionRule> phrases = new Phrases<>();

  static DirectionCues read(Path file) {
    DirectionCues cues = new DirectionCues();
    CueFile source = new CueFile(file, COLUMNS);
    source.rows().forEach(row -> cues.add(source, row));
    return cues;
  }

  Phrases<DirectionRule> phrases() {
    return phrases;
  }

  private void add(CueFile source, CueFile.Row row) {
    DirectionRule rule =
        new DirectionRule(
            row.id(), source.choice(row, 0, CueKind.class), source.choice(row, 1, Change.class));
    row.forms().forEach(form -> phrases.add(form.toLowerCase(Locale.ROOT), rule));
  }
}
