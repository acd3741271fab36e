package org.posology.drug;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.posology.drug.Term.Trust;

/** What the sources know of each concept: its canonical name, and whether it is marketed. */
final class Concepts {

  private static final String AMBIGUOUS = "ambiguous";

  private static final Pattern TARGET =
      Pattern.compile(
          "(?i)receptor|kinase|[a-z]{3}ases?\\b|protein|antigen|antibod|interleukin|cytokine"
              + "|chemokine|\\bfactors?\\b|[dr]na\\b|enzyme|cytochrome|channel|transport|\\bgenes?\\b"
              + "|\\bcyclins?\\b|catenin|integrin|selectin|lipoprotein|cholesterol|cadherin|caspase|collagen"
              + "|globin|immunoglobulin [adegm]\\b|species|subunit|isoenzyme|microtubule|chromatin");
  private static final SourceName UNKNOWN = new SourceName("-", "-", "synonym", "none");

  private final Stems stems;
  private final Map<String, SourceName> preferred = new HashMap<>();
  private final Set<String> marketed = new HashSet<>();

  private Concepts(Stems stems) {
    this.stems = stems;
  }

  /** Whether a row names a protein, gene or lipid that only MeSH has: a target or an analyte. */
  boolean isTarget(SourceName row) {
    return row.concept().startsWith("MESH:")
        && row.kind() != DrugKind.CLASS
        && (TARGET.matcher(row.name()).find() || TARGET.matcher(name(row.concept())).find());
  }

  static Concepts of(List<SourceName> rows, Stems stems) {
    Concepts concepts = new Concepts(stems);
    for (SourceName row : rows) {
      concepts.preferred.merge(row.concept(), row, Concepts::nearer);
      if (row.source().equals("rxnorm") || row.source().equals("drugs@fda")) {
        concepts.marketed.add(row.concept());
      }
    }
    return concepts;
  }

  private static SourceName nearer(SourceName a, SourceName b) {
    return nameRank(b) < nameRank(a) ? b : a;
  }

  private static int nameRank(SourceName row) {
    return row.type().equals("preferred") ? -1 : row.rank();
  }

  /** The term of a key whose meanings these rows are. */
  Term term(String key, List<SourceName> meanings) {
    List<SourceName> best = best(meanings);
    SourceName first = best.get(0);
    List<String> concepts = best.stream().map(SourceName::concept).distinct().toList();
    boolean one = concepts.size() == 1;
    List<String> components = components(first, concepts);
    return new Term(
        key,
        first.kind(),
        meanings.stream().map(SourceName::caseRule).min(Comparator.naturalOrder()).orElseThrow(),
        trust(first),
        one ? first.concept() : null,
        one ? name(first.concept()) : components.isEmpty() ? null : first.name(),
        components,
        one || !components.isEmpty() ? first.source() : AMBIGUOUS);
  }

  /** A brand of several substances is a combination of them. */
  private List<String> components(SourceName name, List<String> concepts) {
    if (name.kind() == DrugKind.COMBINATION) {
      return List.of(name.name().split(" / "));
    }
    boolean brand = name.kind() == DrugKind.BRAND && concepts.size() > 1;
    return brand ? concepts.stream().map(this::name).sorted().toList() : List.of();
  }

  /**
   * The rows of the lowest rank; of those the marketed ones, if there are any; of names other than
   * brands those of the concept that most rows give.
   */
  private List<SourceName> best(List<SourceName> meanings) {
    int rank = meanings.stream().mapToInt(SourceName::rank).min().orElseThrow();
    List<SourceName> best = new ArrayList<>(meanings);
    best.removeIf(row -> row.rank() > rank);
    if (best.stream().anyMatch(this::isMarketed)) {
      best.removeIf(row -> !isMarketed(row));
    }
    if (best.get(0).kind() != DrugKind.BRAND) {
      long most = best.stream().mapToLong(row -> support(row, meanings)).max().orElseThrow();
      best.removeIf(row -> support(row, meanings) < most);
    }
    best.sort(Comparator.comparing(SourceName::concept).thenComparing(SourceName::name));
    return best;
  }

  private static long support(SourceName row, List<SourceName> meanings) {
    return meanings.stream().filter(other -> other.concept().equals(row.concept())).count();
  }

  private boolean isMarketed(SourceName row) {
    return marketed.contains(row.concept()) && row.concept().startsWith("DB");
  }

  private String name(String concept) {
    SourceName row = preferred.getOrDefault(concept, UNKNOWN);
    return row.name().matches("[A-Z][a-z].*") ? row.name().toLowerCase(Locale.ROOT) : row.name();
  }

  /**
   * Chemicals that only MeSH has, ligands of crystal structures and allergens count where an
   * article gives them, unless they are named as medicines are; DrugBank numbers the latter two in
   * rows.
   */
  private Trust trust(SourceName row) {
    boolean vaccine = row.name().matches("(?i).*\\b(vaccine|toxoid|antivenin|antitoxin)s?\\b.*");
    if (vaccine || row.kind() == DrugKind.CLASS || stems.fit(row.name())) {
      return Trust.DRUG;
    }
    if (!row.concept().startsWith("DB")) {
      return row.concept().startsWith("MESH:") ? Trust.GIVEN : Trust.DRUG;
    }
    int number = Integer.parseInt(row.concept().substring(2));
    boolean ligand = (number >= 1614 && number < 4750) || (number >= 6830 && number < 8800);
    boolean allergen = number >= 10300 && number < 11057;
    boolean weak = allergen || (ligand && !marketed.contains(row.concept()));
    return weak ? Trust.GIVEN : Trust.DRUG;
  }
}
