package org.posology.measure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.posology.document.PhraseTable;
import org.posology.document.RuleFile;

/** Labels and units of {@code models/measure/}. */
final class MeasureWords {

  private static final Set<String> KINDS = Set.of("unit", "time", "dose", "people");

  private final PhraseTable<Measure.Kind> labels = new PhraseTable<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  static MeasureWords read(Path folder) {
    MeasureWords read = new MeasureWords();
    for (RuleFile.Row row : RuleFile.read(folder.resolve("labels.tsv"), 2)) {
      Measure.Kind kind = kind(row);
      for (String form : row.column(1).split(",", -1)) {
        read.labels.put(List.of(form.strip().split(" ")), kind);
      }
    }
    for (RuleFile.Row row : RuleFile.read(folder.resolve("units.tsv"), 2)) {
      if (!KINDS.contains(row.column(0))) {
        throw row.error("'" + row.column(0) + "' is none of " + KINDS);
      }
      read.words
          .computeIfAbsent(row.column(0), kind -> new HashSet<>())
          .addAll(Arrays.asList(row.column(1).split(",", -1)));
    }
    return read;
  }

  PhraseTable<Measure.Kind> labels() {
    return labels;
  }

  boolean isUnit(String word) {
    return is("unit", word);
  }

  boolean isTime(String word) {
    return is("time", word);
  }

  boolean isDose(String word) {
    return is("dose", word);
  }

  boolean isPeople(String word) {
    return is("people", word);
  }

  private boolean is(String kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  private static Measure.Kind kind(RuleFile.Row row) {
    try {
      return Measure.Kind.valueOf(row.column(0).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.error(
          "'" + row.column(0) + "' is none of " + Arrays.toString(Measure.Kind.values()));
    }
  }
}
