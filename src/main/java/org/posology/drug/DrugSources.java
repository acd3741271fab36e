package org.posology.drug;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.document.RuleFileException;

/**
 * Reads files of names, known by what they begin with, and files what they mean under one concept:
 *
 * <ol>
 *   <li>read every file's names, each under its own list's id;
 *   <li>take DrugBank's id for what a list says is the same (UNII, RxNorm's links);
 *   <li>or for what has a name that one drug of DrugBank alone has;
 *   <li>leave out names by UNII that DrugBank does not have.
 * </ol>
 */
final class DrugSources {

  private final List<SourceName> rows = new ArrayList<>();
  private final Map<String, String> links = new HashMap<>();
  private final Map<String, String> ownNames = new HashMap<>();
  private final RxNorm rxNorm = new RxNorm();
  private final FdaProducts fda;

  private DrugSources(SaltWords salts) {
    fda = new FdaProducts(salts);
  }

  /** All names of the files; the same names in any order of the files. */
  static List<SourceName> read(List<Path> files, SaltWords salts) {
    DrugSources sources = new DrugSources(salts);
    files.forEach(file -> sources.read(new SourceFile(file)));
    sources.rxNorm.finish(sources);
    return sources.joined();
  }

  private void read(SourceFile file) {
    String head = file.firstLine();
    int bars = (int) head.chars().filter(c -> c == '|').count() + 1;
    if (head.startsWith("<")) {
      MeshXml.read(file, this);
    } else if (head.startsWith(DrugBankVocabulary.HEAD)) {
      DrugBankVocabulary.read(file, this);
    } else if (head.startsWith(FdaProducts.HEAD)) {
      fda.read(file, this);
    } else if (head.startsWith(UniiNames.HEAD)) {
      UniiNames.read(file, this);
    } else if (bars == RxNorm.NAME_COLUMNS) {
      rxNorm.names(file, this);
    } else if (bars == RxNorm.RELATION_COLUMNS) {
      rxNorm.relations(file);
    } else {
      SourceTables.read(file.path(), head, this);
    }
  }

  /** The error that a file is none that we know. */
  static RuleFileException unknown(Path file) {
    return new RuleFileException(
        file.toString(),
        1,
        "neither DrugBank's vocabulary (CSV), RXNCONSO.RRF, RXNREL.RRF, Products.txt of Drugs@FDA,"
            + " MeSH XML, the list of UNII names, nor a table of ours; unzip archives (.gz is read)");
  }

  void add(SourceName row) {
    if (!row.name().isBlank()) {
      rows.add(row);
    }
  }

  /** Says that a list's concept is one of DrugBank's. */
  void link(String concept, String drugBank) {
    if (drugBank.startsWith("DB")) {
      links.putIfAbsent(concept, drugBank);
    }
  }

  /** Says what a concept that has no name of its own yet is called. */
  void named(String concept, String name) {
    ownNames.putIfAbsent(concept, name);
  }

  private List<SourceName> joined() {
    Map<String, Set<String>> drugBank = new HashMap<>();
    for (SourceName row : rows) {
      if (row.concept().startsWith("DB")) {
        drugBank.computeIfAbsent(row.key(), k -> new LinkedHashSet<>()).add(row.concept());
      } else if (row.rank() == 0 || row.type().equals("chemical:pref")) {
        ownNames.putIfAbsent(row.concept(), row.name());
      }
    }
    List<SourceName> joined = new ArrayList<>();
    for (SourceName row : rows) {
      String concept = concept(row, drugBank);
      if (concept != null) {
        joined.add(new SourceName(concept, row.name(), row.type(), row.source()));
      }
    }
    return joined;
  }

  private @Nullable String concept(SourceName row, Map<String, Set<String>> drugBank) {
    String own = row.concept();
    if (own.startsWith("DB") || row.kind() == DrugKind.CLASS) {
      return own;
    }
    String name = ownNames.getOrDefault(own, "");
    Set<String> same = drugBank.getOrDefault(Folding.key(name), Set.of());
    String joined = links.getOrDefault(own, same.size() == 1 ? same.iterator().next() : own);
    return joined.startsWith("UNII:") ? null : joined;
  }
}
