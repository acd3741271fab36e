package org.posology.drug;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name of the lexicon, and its line in the lexicon's file: key, kind, case, trust, concept, name,
 * components, source, parted by tabs.
 *
 * @param key its tokens, folded
 * @param kind what sort of name it is
 * @param caseRule how it must be written to count
 * @param trust when it counts
 * @param concept null where it means several, or none that is known
 * @param name canonical name
 * @param components names of a combination's parts
 * @param source which list it comes from
 */
record Term(
    String key,
    DrugKind kind,
    CaseRule caseRule,
    Trust trust,
    @Nullable String concept,
    @Nullable String name,
    List<String> components,
    String source) {

  /** How a name must be written. */
  enum CaseRule {
    ANY,
    /** Brands: {@code Impact} may be one, {@code impact} is none. */
    CAPITAL,
    /** Acronyms: {@code NO} may be one, {@code No} is none. */
    UPPER
  }

  /** When a name counts as a drug. */
  enum Trust {
    /** Always. */
    DRUG,
    /** Unless it is measured: substances that the body has too ({@code insulin}). */
    ENDOGENOUS,
    /** Where the article gives it: analytes, foods, chemicals ({@code glucose}). */
    GIVEN
  }

  private static final int COLUMNS = 8;
  private static final String NONE = "-";

  static Term parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(cells.length + " columns instead of " + COLUMNS);
    }
    return new Term(
        cells[0],
        DrugKind.valueOf(cells[1]),
        CaseRule.valueOf(cells[2]),
        Trust.valueOf(cells[3]),
        cells[4].equals(NONE) ? null : cells[4],
        cells[5].equals(NONE) ? null : cells[5],
        cells[6].equals(NONE) ? List.of() : List.of(cells[6].split(" \\+ ")),
        cells[7]);
  }

  String line() {
    return String.join(
        "\t",
        key,
        kind.name(),
        caseRule.name(),
        trust.name(),
        concept == null ? NONE : concept,
        name == null ? NONE : name,
        components.isEmpty() ? NONE : String.join(" + ", components),
        source);
  }

  /** The same name, by the case rule that lets more pass. */
  static Term looser(Term a, Term b) {
    return b.caseRule.compareTo(a.caseRule) < 0 ? b : a;
  }

  /** With a name of its own, and the key of that. */
  Term named(String own) {
    return new Term(Folding.key(own), kind, caseRule, trust, concept, own, components, source);
  }

  /** With another term's concept and name. */
  Term filedUnder(Term other) {
    return new Term(key, kind, caseRule, trust, other.concept, other.name, components, source);
  }

  Term withTrust(Trust other) {
    return new Term(key, kind, caseRule, other, concept, name, components, source);
  }
}
