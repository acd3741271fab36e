package org.posology.drug;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.posology.drug.Term.Trust;

/**
 * Makes the lexicon:
 *
 * <ol>
 *   <li>read the sources' rows, and drop names that no text has;
 *   <li>choose one meaning for each key, none where equals compete;
 *   <li>give salts the concept of their base;
 *   <li>add our own names;
 *   <li>judge by the word list when a name counts, and drop those that never do;
 *   <li>write what is left, sorted.
 * </ol>
 *
 * The same input gives the same bytes.
 */
public final class LexiconCompiler {

  private final Path knowledge;
  private final Map<String, Term> terms = new TreeMap<>();
  private final Set<String> targets = new HashSet<>();

  private LexiconCompiler(Path knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Compiles.
   *
   * @param sources files of names, in the formats that {@link DrugSources} knows
   * @param knowledge folder of {@code additions.tsv, words.tsv, learnt.tsv, salts.txt, stems.txt}
   * @param out file to write
   * @return how many terms were written
   */
  public static int compile(List<Path> sources, Path knowledge, Path out) {
    List<SourceName> rows = DrugSources.read(sources, SaltWords.read(knowledge));
    LexiconCompiler compiler = new LexiconCompiler(knowledge);
    compiler.choose(rows);
    compiler.rebaseSalts();
    compiler.add();
    compiler.judge();
    compiler.write(out);
    return compiler.terms.size();
  }

  private void choose(List<SourceName> rows) {
    Concepts concepts = Concepts.of(rows, Stems.read(knowledge));
    Map<String, List<SourceName>> byKey = new TreeMap<>();
    for (SourceName row : rows) {
      for (String variant : row.variants()) {
        SourceName named = new SourceName(row.concept(), variant, row.type(), row.source());
        if (named.usable()) {
          byKey.computeIfAbsent(named.key(), k -> new ArrayList<>()).add(named);
        }
      }
    }
    byKey.forEach((key, meanings) -> terms.put(key, concepts.term(key, meanings)));
    byKey.values().removeIf(meanings -> !meanings.stream().allMatch(concepts::isTarget));
    targets.addAll(byKey.keySet());
  }

  private void rebaseSalts() {
    SaltWords salts = SaltWords.read(knowledge);
    for (Map.Entry<String, Term> entry : terms.entrySet()) {
      String baseKey = salts.base(entry.getKey());
      Term base = terms.get(baseKey);
      if (base != null && !baseKey.equals(entry.getKey()) && isSalt(entry.getValue(), base)) {
        entry.setValue(SaltWords.salt(entry.getKey(), base));
      }
    }
  }

  /** What the sources file as a drug of its own stays one: {@code magnesium sulfate}. */
  private static boolean isSalt(Term term, Term base) {
    return base.kind() == DrugKind.DRUG
        && (term.kind() != DrugKind.DRUG || Objects.equals(term.concept(), base.concept()));
  }

  private void add() {
    Path file = knowledge.resolve("additions.tsv");
    Map<String, Term> added = new TreeMap<>();
    for (Term term : Additions.read(file, this::named)) {
      Term filed = filed(term, terms.get(term.key()));
      added.merge(term.key(), filed, Term::looser);
    }
    targets.removeAll(added.keySet());
    terms.putAll(added);
  }

  /** Our own term, under the sources' concept where it has none. */
  private static Term filed(Term term, @Nullable Term known) {
    boolean unfiled = term.concept() == null && term.components().isEmpty();
    return unfiled && known != null && known.concept() != null ? term.filedUnder(known) : term;
  }

  private @Nullable Term named(String name) {
    return terms.get(Folding.key(name));
  }

  private void judge() {
    WordList words = WordList.read(knowledge);
    Map<String, Term> judged = new TreeMap<>();
    for (Term term : terms.values()) {
      Trust trust = words.trust(term);
      if (trust != null && !targets.contains(term.key())) {
        judged.put(term.key(), term.withTrust(trust));
      }
    }
    terms.clear();
    terms.putAll(judged);
  }

  private void write(Path out) {
    try (BufferedWriter writer =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(out)), StandardCharsets.UTF_8))) {
      for (Term term : terms.values()) {
        writer.write(term.line());
        writer.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the lexicon " + out, e);
    }
  }
}
