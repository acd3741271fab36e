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
 * inhibitors}, {@code motilin receptor agonist, tumour necrosis factor (TNF)-α antagonist}), or a
 * purpose and a head ({@code antileishmanial drugs, anti-anxiety medication, glucose-lowering
 * therapy}). Names within such a class are parts of it and no mentions of their own.
 */
final class ClassMatcher {

  private static final String RULE = "class-words";
  private static final int MOST_WORDS = 14;
  private static final int LONGEST_ACRONYM = 9;

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
        boolean longer = all.stream().anyMatch(name -> cuts(found, name) || isThat(found, name));
        if (!longer) {
          all.removeIf(name -> found.span().contains(name.span()));
          all.add(found);
        }
      }
    }
    return all;
  }

  /** Whether a name is the class itself, reaches beyond it, or is an example within it. */
  private static boolean cuts(Found found, Found name) {
    boolean code = name.term().kind() == DrugKind.CODE;
    return name.span().overlaps(found.span())
        && (code || name.last() == found.last() || !found.span().contains(name.span()));
  }

  /** Whether a name is a class already, and only {@code therapy} follows it. */
  private boolean isThat(Found found, Found name) {
    return name.term().kind() == DrugKind.CLASS
        && name.last() == found.last() - 1
        && found.span().contains(name.span())
        && is("therapy-head", found.sentence().tokens().get(found.last()).lower());
  }

  private boolean is(String role, String word) {
    return words.getOrDefault(role, Set.of()).contains(word);
  }

  /** Index of the first token of a class that ends with this head; the head's own for none. */
  private int first(List<Token> tokens, int head) {
    String word = tokens.get(head).lower();
    if (is("purpose-head", word) || is("therapy-head", word)) {
      return firstOfPurpose(tokens, head);
    }
    return is("target-head", word) ? firstOfTarget(tokens, head) : head;
  }

  /** {@code antileishmanial drugs, anti-anxiety medication, glucose-lowering therapy}. */
  private int firstOfPurpose(List<Token> tokens, int head) {
    String word = tokens.get(head - 1).lower();
    if (head > 2 && tokens.get(head - 2).form().equals("-")) {
      String before = tokens.get(head - 3).lower();
      boolean purpose = is("purpose-end", word) || before.equals("anti");
      return purpose && Character.isLetter(word.charAt(0)) ? head - 3 : head;
    }
    return isPurpose(word) ? head - 1 : head;
  }

  private boolean isPurpose(String word) {
    return word.length() > 7
        && words.getOrDefault("purpose-begin", Set.of()).stream().anyMatch(word::startsWith)
        && words.getOrDefault("no-purpose", Set.of()).stream().noneMatch(word::startsWith);
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
    return target && isBalanced(tokens.subList(first, head)) ? first : head;
  }

  private static boolean isBalanced(List<Token> tokens) {
    int depth = 0;
    for (Token token : tokens) {
      depth += token.form().equals("(") ? 1 : token.form().equals(")") ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  /** Acronyms, enzymes and known targets. */
  private boolean isTarget(String form) {
    String word = form.toLowerCase(Locale.ROOT);
    long capitals = form.chars().filter(Character::isUpperCase).count();
    boolean acronym = capitals > 1 && form.length() <= LONGEST_ACRONYM;
    return acronym || (form.length() > 5 && word.endsWith("ase")) || is("target", word);
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
    boolean touches = tokens.get(at - (at > 0 ? 1 : 0)).end() == tokens.get(at).begin();
    boolean locant = Character.isDigit(c) && tokens.get(at).form().length() <= 2;
    String next = tokens.get(at + 1).form();
    return c == '('
        || c == ')'
        || (locant && (next.equals("-") || next.startsWith("receptor") || next.startsWith("inhib")))
        || ((Character.isDigit(c) || c == '-' || c == '/') && touches);
  }

  private static Found found(Sentence sentence, int first, int last) {
    Term term =
        new Term(RULE, DrugKind.CLASS, CaseRule.ANY, Trust.DRUG, null, null, List.of(), RULE);
    Found found = new Found(sentence, first, last, term, RULE);
    return found.withTerm(term.named(sentence.textOf(found.span())));
  }
}
