package org.posology.drug;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.posology.document.RuleFile;
import org.posology.document.Sentence;
import org.posology.document.Token;
import org.posology.drug.Term.CaseRule;
import org.posology.drug.Term.Trust;

/**
 * Finds classes that no list has by what their names are made of: targets and a head ({@code RAAS
 * inhibitors}, {@code motilin receptor agonist}), or a purpose and a head ({@code antileishmanial
 * drugs}). Names within such a class are parts of it and no mentions of their own.
 */
final class ClassMatcher {

  private static final String RULE = "class-words";
  private static final int MOST_WORDS = 6;

  private final Map<String, Set<String>> words = new HashMap<>();

  private ClassMatcher() {}

  /** Reads {@code class-words.tsv}: role, and words parted by spaces. */
  static ClassMatcher read(Path knowledge) {
    ClassMatcher matcher = new ClassMatcher();
    for (RuleFile.Row row : RuleFile.read(knowledge.resolve("class-words.tsv"), 2)) {
      Set<String> role = matcher.words.computeIfAbsent(row.column(0), r -> new HashSet<>());
      role.addAll(List.of(row.column(1).split(" ", -1)));
    }
    return matcher;
  }

  /** The names of a sentence, with classes in place of the names that they hold. */
  List<Found> match(Sentence sentence, List<Found> names) {
    List<Found> all = new ArrayList<>(names);
    List<Token> tokens = sentence.tokens();
    for (int head = 1; head < tokens.size(); head++) {
      int first = first(tokens, head);
      if (first < head) {
        Found found = found(sentence, first, head);
        boolean longer = all.stream().anyMatch(name -> cuts(found, name));
        if (!longer) {
          all.removeIf(name -> found.span().contains(name.span()));
          all.add(found);
        }
      }
    }
    return all;
  }

  /** Whether a name is the class itself, or reaches beyond it. */
  private static boolean cuts(Found found, Found name) {
    return name.span().overlaps(found.span())
        && (name.last() == found.last() || !found.span().contains(name.span()));
  }

  private boolean is(String role, String word) {
    return words.getOrDefault(role, Set.of()).contains(word);
  }

  /** Index of the first token of a class that ends with this head; the head's own for none. */
  private int first(List<Token> tokens, int head) {
    String word = tokens.get(head).lower();
    if (is("purpose-head", word)) {
      return isPurpose(tokens.get(head - 1).form()) ? head - 1 : head;
    }
    return is("target-head", word) ? firstOfTarget(tokens, head) : head;
  }

  private boolean isPurpose(String form) {
    String word = form.toLowerCase(Locale.ROOT);
    return word.length() > 7
        && words.getOrDefault("purpose-begin", Set.of()).stream().anyMatch(word::startsWith);
  }

  private int firstOfTarget(List<Token> tokens, int head) {
    int first = head;
    boolean target = false;
    for (int at = head - 1; at >= Math.max(0, head - MOST_WORDS); at--) {
      String form = tokens.get(at).form();
      if (isTarget(form) || isNamedByNext(tokens, at)) {
        target = true;
        first = at;
      } else if (!is("target-word", form.toLowerCase(Locale.ROOT)) && !isJoint(tokens, at)) {
        break;
      } else if (Character.isLetterOrDigit(form.charAt(0))) {
        first = at;
      }
    }
    return target ? first : head;
  }

  /** Acronyms and enzymes. */
  private boolean isTarget(String form) {
    boolean acronym =
        form.length() > 1 && form.length() <= 6 && form.chars().allMatch(Character::isUpperCase);
    return acronym || (form.length() > 5 && form.toLowerCase(Locale.ROOT).endsWith("ase"));
  }

  /** {@code motilin receptor}. */
  private boolean isNamedByNext(List<Token> tokens, int at) {
    String form = tokens.get(at).form();
    return form.length() > 4
        && Character.isLetter(form.charAt(0))
        && tokens.get(at + 1).form().startsWith("receptor");
  }

  /** Digits and hyphens that touch what stands behind them. */
  private static boolean isJoint(List<Token> tokens, int at) {
    char c = tokens.get(at).form().charAt(0);
    return (Character.isDigit(c) || c == '-' || c == '/')
        && tokens.get(at - (at > 0 ? 1 : 0)).end() == tokens.get(at).begin();
  }

  private static Found found(Sentence sentence, int first, int last) {
    Term term =
        new Term(RULE, DrugKind.CLASS, CaseRule.ANY, Trust.DRUG, null, null, List.of(), RULE);
    Found found = new Found(sentence, first, last, term, RULE);
    return found.withTerm(term.named(sentence.textOf(found.span())));
  }
}
