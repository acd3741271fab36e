package org.posology.condition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.document.PhraseTable;
import org.posology.document.RuleFile;
import org.posology.document.Sentence;
import org.posology.document.Span;

/**
 * Finds conditions in the sentences of an article:
 *
 * <ol>
 *   <li>diseases that the list names, and whether people have them ("patients with X", "X
 *       patients");
 *   <li>healthy people ("healthy volunteers");
 *   <li>what people underwent ("undergoing X"), to the next word that bounds, and surgery.
 * </ol>
 *
 * Immutable: may be shared between threads.
 */
public final class ConditionTagger {

  private static final int REACH = 7;
  private static final int LONGEST = 8;

  private final PhraseTable<String> diseases;
  private final Set<String> persons = new HashSet<>();
  private final Set<String> bounds = new HashSet<>();

  private ConditionTagger(PhraseTable<String> diseases) {
    this.diseases = diseases;
  }

  /** Reads {@code models/condition/}. */
  public static ConditionTagger load(Path models) {
    Path folder = models.resolve("condition");
    ConditionTagger tagger = new ConditionTagger(Diseases.read(folder.resolve("diseases.tsv.gz")));
    for (RuleFile.Row row : RuleFile.read(folder.resolve("words.tsv"), 2)) {
      Set<String> words =
          switch (row.column(0)) {
            case "person" -> tagger.persons;
            case "bound" -> tagger.bounds;
            default -> throw row.error("'" + row.column(0) + "' is neither person nor bound");
          };
      words.addAll(Set.of(row.column(1).split(",", -1)));
    }
    return tagger;
  }

  /** The conditions of an article, in reading order. */
  public List<ConditionMention> tag(List<Sentence> sentences) {
    List<ConditionMention> found = new ArrayList<>();
    sentences.forEach(sentence -> tag(sentence, found));
    return found;
  }

  private void tag(Sentence sentence, List<ConditionMention> found) {
    List<String> words =
        sentence.tokens().stream().map(token -> token.form().toLowerCase(Locale.ROOT)).toList();
    for (PhraseTable.Match<String> match : diseases.find(sentence)) {
      boolean people = haveIt(words, match.from()) || persons.contains(at(words, match.to()));
      found.add(mention(sentence, match.from(), match.to(), match.value(), people, "disease"));
    }
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).equals("undergoing") || words.get(i).equals("underwent")) {
        int end = end(words, i + 1);
        if (end > i + 1) {
          found.add(mention(sentence, i + 1, end, null, true, "underwent"));
        }
      } else if (isSurgery(words.get(i + 1)) && !isBound(words.get(i)) && !isUndergone(words, i)) {
        found.add(mention(sentence, begin(words, i), i + 2, null, true, "surgery"));
      } else if (words.get(i).equals("healthy")) {
        int end = behindPersons(words, i + 1);
        if (end > 0) {
          found.add(mention(sentence, i, end, null, true, "healthy"));
        }
      }
    }
  }

  /** "Patients with X", "adults who had X": somebody stands before, and nothing bounds between. */
  private boolean haveIt(List<String> words, int from) {
    boolean with = false;
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      String word = words.get(i);
      with |= word.equals("with") || word.equals("had") || word.equals("having");
      if (persons.contains(word)) {
        return with;
      }
      if (word.equals(".") || word.equals(";")) {
        return false;
      }
    }
    return false;
  }

  private int behindPersons(List<String> words, int from) {
    for (int i = from; i < Math.min(words.size(), from + 3); i++) {
      if (persons.contains(words.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isSurgery(String word) {
    return word.equals("surgery") || word.equals("surgeries") || word.endsWith("ectomy");
  }

  private boolean isUndergone(List<String> words, int last) {
    int before = begin(words, last) - 1;
    return before >= 0
        && (words.get(before).equals("undergoing") || words.get(before).equals("underwent"));
  }

  private int begin(List<String> words, int last) {
    int begin = last;
    while (begin > Math.max(0, last - REACH) && !isBound(words.get(begin - 1))) {
      begin--;
    }
    return begin;
  }

  private int end(List<String> words, int from) {
    int end = from;
    while (end < Math.min(words.size(), from + LONGEST)
        && (!isBound(words.get(end)) || isSurgery(words.get(end)))) {
      end++;
    }
    return end;
  }

  private boolean isBound(String word) {
    boolean sign = !Character.isLetterOrDigit(word.charAt(0)) && !word.equals("-");
    return sign || bounds.contains(word);
  }

  private static String at(List<String> words, int i) {
    return i < words.size() ? words.get(i) : "";
  }

  private static ConditionMention mention(
      Sentence sentence, int from, int to, @Nullable String id, boolean people, String rule) {
    Span span = new Span(sentence.tokens().get(from).begin(), sentence.tokens().get(to - 1).end());
    return new ConditionMention(span, sentence.textOf(span), id, people, rule);
  }
}
