package org.posology.drug;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.posology.document.RuleFile;
import org.posology.document.RuleFile.Row;
import org.posology.drug.Term.CaseRule;
import org.posology.drug.Term.Trust;

/**
 * Names that the sources lack, one a line: name, kind, concept, by tabs. The concept is an id,
 * {@code -} where there is none, or {@code =} and the name of a drug that the lexicon has; a
 * combination lists its parts so: {@code =fluorouracil + oxaliplatin}.
 *
 * <p>A name of two capitals or more is an acronym and counts only with capitals, if it has five
 * letters or fewer, or ten capitals or fewer and nothing else.
 */
final class Additions {

  private static final int ACRONYM = 5;
  private static final int LONG_ACRONYM = 10;

  private final Function<String, @Nullable Term> known;

  private Additions(Function<String, @Nullable Term> known) {
    this.known = known;
  }

  /** The terms of a file, none where it is missing; {@code known} finds the lexicon's drugs. */
  static List<Term> read(Path file, Function<String, @Nullable Term> known) {
    Additions additions = new Additions(known);
    List<Term> terms = new ArrayList<>();
    if (Files.exists(file)) {
      RuleFile.read(file, 3).forEach(row -> terms.add(additions.term(row)));
    }
    return terms;
  }

  private Term term(Row row) {
    String key = Folding.key(row.column(0));
    if (key.isEmpty()) {
      throw row.error("no letter or digit in the name '" + row.column(0) + "'");
    }
    List<Term> parts = parts(row, row.column(2));
    DrugKind kind = kind(row, row.column(1));
    return new Term(
        key,
        kind,
        caseRule(row.column(0), kind),
        Trust.DRUG,
        concept(row, row.column(2), parts),
        parts.size() == 1 ? parts.get(0).name() : row.column(0),
        parts.size() > 1 ? parts.stream().map(Additions::name).sorted().toList() : List.of(),
        "additions");
  }

  private static String name(Term part) {
    return part.name() == null ? part.key() : part.name();
  }

  private List<Term> parts(Row row, String concept) {
    if (!concept.startsWith("=")) {
      return List.of();
    }
    List<Term> parts = new ArrayList<>();
    for (String name : concept.substring(1).split(" \\+ ", -1)) {
      Term part = known.apply(name);
      if (part == null) {
        throw row.error("the lexicon has no drug '" + name + "'; give an id, or -");
      }
      parts.add(part);
    }
    return parts;
  }

  private @Nullable String concept(Row row, String cell, List<Term> parts) {
    if (!parts.isEmpty()) {
      return parts.size() == 1 ? parts.get(0).concept() : null;
    }
    if (!cell.equals("-") && !cell.matches("DB\\d{5}|(MESH|RXCUI|[A-Z]{2,8}):\\w+")) {
      throw row.error("no concept id '" + cell + "' (DB00619, MESH:D000068877, RXCUI:282388, -)");
    }
    return cell.equals("-") ? null : cell;
  }

  private DrugKind kind(Row row, String cell) {
    try {
      return DrugKind.valueOf(cell.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.error("no kind '" + cell + "' (drug, brand, salt, combination, class, code)");
    }
  }

  private static CaseRule caseRule(String name, DrugKind kind) {
    long capitals = name.chars().filter(Character::isUpperCase).count();
    long letters = name.chars().filter(Character::isLetter).count();
    if (kind != DrugKind.CODE
        && capitals > 1
        && letters <= (capitals == letters ? LONG_ACRONYM : ACRONYM)) {
      return CaseRule.UPPER;
    }
    return kind == DrugKind.BRAND || kind == DrugKind.CODE ? CaseRule.CAPITAL : CaseRule.ANY;
  }
}
