package org.posology.drug;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.posology.document.RuleFile;
import org.posology.document.RuleFile.Row;

/** Words around a name that tell whether it is given, measured, or part of something else. */
final class Cues {

  /** Where a word stands, and what it tells. */
  enum Role {
    /** {@code serum insulin}. */
    MEASURED_BEFORE,
    /** {@code insulin levels}. */
    MEASURED_BEHIND,
    /** {@code insulin was measured}. */
    MEASURED_DONE,
    /** What placebos are made of, by key. */
    FILLER,
    /** {@code placebo}, {@code control}. */
    FILLED,
    /** {@code intravenous glucose}. */
    GIVEN_BEFORE,
    /** {@code glucose infusion}. */
    GIVEN_BEHIND,
    /** {@code dopamine receptor}: another thing. */
    PART_BEHIND,
    /** {@code anti-insulin}. */
    PART_BEFORE,
    /** {@code diuretic effect}: a property, not the class. */
    PROPERTY_BEHIND,
    /** Parts and preparations of medicinal plants: {@code leaf extract}. */
    HERB,
    /** {@code the seeds (Nigella sativa)}: no name of the plant. */
    HERB_PART,
    /** {@code Jiangtang tablets}: what Chinese prescriptions come as. */
    PRESCRIPTION,
    /** {@code by the Respiflex® device}. */
    DEVICE,
    /** {@code prior chemotherapy}: not what the article gives. */
    PAST_BEFORE,
    /** {@code QZ12 tablets}: what only medicines come as. */
    MEDICINE_BEHIND,
    /** {@code doses of QZ12}. */
    MEDICINE_BEFORE,
    /** {@code QZ12 or placebo}. */
    BESIDE_PLACEBO,
    /** Capitals that name no medicine: schedules, routes, trials' words. */
    NO_CODE,
    /** Units of what is given: {@code 5 g glucose}. */
    UNIT
  }

  private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);

  private Cues() {
    for (Role role : Role.values()) {
      words.put(role, new HashSet<>());
    }
  }

  /** Reads {@code cues.tsv}: role, and words parted by spaces. */
  static Cues read(Path knowledge) {
    Cues cues = new Cues();
    for (Row row : RuleFile.read(knowledge.resolve("cues.tsv"), 2)) {
      cues.of(row).addAll(Set.of(row.column(1).split(" ", -1)));
    }
    return cues;
  }

  private Set<String> of(Row row) {
    for (Map.Entry<Role, Set<String>> entry : words.entrySet()) {
      String name = entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(row.column(0))) {
        return entry.getValue();
      }
    }
    throw row.error("no role '" + row.column(0) + "'");
  }

  boolean is(Role role, String word) {
    return words.getOrDefault(role, Set.of()).contains(word);
  }
}
