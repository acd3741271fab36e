package org.posology.drug;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.posology.document.RuleFile;
import org.posology.document.Sentence;
import org.posology.document.Token;
import org.posology.drug.Cues.Role;
import org.posology.drug.Term.CaseRule;
import org.posology.drug.Term.Trust;

/**
 * Finds medicinal plants that no list has: a Latin name of genus and species with a part or a
 * preparation of the plant beside it ({@code Zataria multiflora leaf extract, oil of Zataria
 * multiflora}), or whose genus herbal medicine uses ({@code Garcinia kola}). They are candidates
 * without a concept, unless the lexicon has the genus.
 */
final class HerbMatcher {

  static final String RULE = "herb";

  private static final int REACH = 3;
  private static final int SHORTEST_WORD = 4;
  private static final Pattern GENUS =
      Pattern.compile("[A-Z][a-z]{3,}(a|us|um|is|ix|ax|ex|on|as|es|os|ys)");
  private static final Pattern SPECIES =
      Pattern.compile("[a-z]{3,}(a|us|um|is|ii|ae|ens|ans|es|oides|ys)");

  private final Cues cues;
  private final Set<String> genera;

  private HerbMatcher(Cues cues, Set<String> genera) {
    this.cues = cues;
    this.genera = genera;
  }

  /** Reads {@code cues.tsv} and {@code genera.txt}. */
  static HerbMatcher read(Path knowledge) {
    Set<String> genera = new HashSet<>();
    for (RuleFile.Row row : RuleFile.read(knowledge.resolve("genera.txt"), 1)) {
      genera.add(row.column(0));
    }
    return new HerbMatcher(Cues.read(knowledge), genera);
  }

  /** The names found so far, and the plants that stand outside of them or hold them. */
  List<Found> match(Sentence sentence, List<Found> names) {
    List<Found> all = new ArrayList<>(names);
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (isPlant(tokens, at)) {
        Found herb = herb(sentence, at);
        boolean known = genera.contains(tokens.get(at).form());
        if ((known || isPrepared(herb)) && names.stream().noneMatch(n -> hides(n, herb))) {
          all.removeIf(name -> herb.span().contains(name.span()));
          all.add(herb);
        }
      }
    }
    return all;
  }

  private boolean isPlant(List<Token> tokens, int at) {
    Token genus = tokens.get(at);
    Token species = tokens.get(at + 1);
    boolean title = genera.contains(genus.form()) && SPECIES.matcher(species.lower()).matches();
    boolean touches = genus.end() == species.begin();
    return !touches && (title || isLatin(genus, species));
  }

  /** Whether a name reaches beyond the plant, or is the plant itself. */
  private static boolean hides(Found name, Found herb) {
    return name.span().overlaps(herb.span())
        && (!herb.span().contains(name.span()) || name.last() == herb.last());
  }

  private static boolean isLatin(Token genus, Token species) {
    return Character.isUpperCase(genus.form().charAt(0))
        && Character.isLowerCase(species.form().charAt(0))
        && GENUS.matcher(genus.form()).matches()
        && SPECIES.matcher(species.form()).matches();
  }

  private boolean isPrepared(Found herb) {
    for (int offset = 1; offset <= REACH; offset++) {
      boolean of = herb.neighbour(-1).equals("of") && cues.is(Role.HERB, herb.neighbour(-2));
      if (of || cues.is(Role.HERB, herb.neighbour(offset))) {
        return true;
      }
    }
    return false;
  }

  private static Found herb(Sentence sentence, int first) {
    Term term =
        new Term(RULE, DrugKind.DRUG, CaseRule.ANY, Trust.DRUG, null, null, List.of(), RULE);
    Found herb = new Found(sentence, first, first + 1, term, RULE);
    String name = sentence.textOf(herb.span());
    return herb.withTerm(
        term.named(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)));
  }

  /** How an article shortens the Latin name of a found plant or strain; empty for other names. */
  static String shortened(Found name) {
    List<Token> tokens = name.sentence().tokens();
    if (name.first() == name.last()
        || !(name.rule().equals(RULE)
            || isLatin(tokens.get(name.first()), tokens.get(name.first() + 1)))) {
      return "";
    }
    return tokens.get(name.first()).form().charAt(0) + ". " + tokens.get(name.first() + 1).lower();
  }

  /** {@code Myrtle} of {@code Myrtle (Myrtus communis L.)}; empty where no such word stands. */
  static String common(Found name, Cues cues) {
    String word = name.neighbour(-2);
    boolean named = name.rule().equals(RULE) && name.neighbour(-1).equals("(");
    boolean plain = cues.is(Role.HERB, word) || cues.is(Role.HERB_PART, word);
    boolean isWord = word.length() >= SHORTEST_WORD && Character.isLetter(word.charAt(0));
    return named && isWord && !plain ? word : "";
  }
}
