package org.posology.outcome;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posology.document.SectionCategory;
import org.posology.nlp.Features;

/**
 * What tells an outcome that its sentence claims something of from what only looks like one:
 * itself, what found it, the words around it, its sentence, and how the article speaks of it
 * elsewhere. For one article.
 */
final class CandidateFeatures {

  /** How far a word may stand before a candidate that governs it. */
  private static final int REACH = 6;

  private static final Set<String> GOVERNORS =
      Set.of(
          "of", "in", "with", "for", "by", "after", "during", "than", "to", "from", "on", "at",
          "without", "against", "between", "among", "as", "per", "versus", "vs", "was", "were",
          "is", "are", "had", "has", "have", "that", "which", "not", "no", "and", "or", "beyond");

  private static final List<String> DIGITS =
      List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

  private final OutcomeLexicon lexicon;
  private final Candidates candidates;
  private final Map<String, Integer> mentions = new HashMap<>();
  private final Set<String> inTitle = new HashSet<>();
  private final Set<String> inMethods = new HashSet<>();

  CandidateFeatures(OutcomeLexicon lexicon, Candidates candidates) {
    this.lexicon = lexicon;
    this.candidates = candidates;
    for (int i = 0; i < candidates.words().size(); i++) {
      Phrases words = candidates.words().get(i);
      for (Found found : candidates.found().get(i)) {
        String head = words.at(found.end() - 1);
        mentions.merge(head, 1, Integer::sum);
        SectionCategory section = words.sentence().category();
        if (section == SectionCategory.TITLE) {
          inTitle.add(head);
        } else if (section == SectionCategory.METHODS || section == SectionCategory.OBJECTIVE) {
          inMethods.add(head);
        }
      }
    }
  }

  /** The features of sentence {@code at}, which all its candidates have. */
  void addSentence(int at, Features features) {
    Phrases words = candidates.words().get(at);
    features.add("any");
    SectionCategory section = words.sentence().category();
    features.add("section=", section.name());
    int place = 5 * at / Math.max(1, candidates.words().size() - 1);
    features.add(section == SectionCategory.UNASSIGNED ? "place=u" : "place=s", number(place));
    boolean digits = false;
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      digits |= words.isNumber(i);
      if (seen.add(words.at(i)) && words.isWord(i)) {
        features.add("s=", words.at(i));
      }
    }
    features.add(digits ? "digits=true" : "digits=false", seen.contains("%") ? "%" : "");
    features.add("begins=", words.at(0));
  }

  /** The features of a candidate, the {@code nth} of sentence {@code at}, beside its sentence's. */
  void addCandidate(int at, int nth, Features features) {
    Phrases words = candidates.words().get(at);
    Found found = candidates.found().get(at).get(nth);
    addItself(words, found, features);
    addSurroundings(words, found, features);
    addArticle(words, found, features);
    features.add("nth=", number(Math.min(nth, 4)));
  }

  /** How many candidates sentence {@code at} has. */
  int count(int at) {
    return candidates.found().get(at).size();
  }

  /** A text for a number, made anew only for large ones. */
  private static String number(int number) {
    return number >= 0 && number < DIGITS.size() ? DIGITS.get(number) : Integer.toString(number);
  }

  private void addItself(Phrases words, Found found, Features features) {
    String head = words.at(found.end() - 1);
    features.add("rule=", found.rule());
    features.add("rule+section=", found.rule() + "+" + words.sentence().category());
    features.add("head=", head);
    features.add("first=", words.at(found.begin()));
    features.add("ending=", head.substring(Math.max(0, head.length() - 3)));
    features.add("length=", number(Math.min(5, found.length())));
    WordCount count = lexicon.count(head);
    features.add(
        count.total() == 0
            ? "share=none"
            : "share="
                + Math.round(5 * count.headShare())
                + "/"
                + Math.round(5 * count.innerShare()));
    OutcomeTerm term = lexicon.longest(words, found);
    features.add(term == null ? "term=none" : "term=" + term.rule() + "/" + term.side());
    if (Character.isUpperCase(words.original(found.end() - 1).charAt(0)) && found.begin() > 0) {
      features.add("capital");
    }
    for (int i = found.begin(); i < found.end(); i++) {
      features.add("in=", words.at(i));
    }
  }

  private void addSurroundings(Phrases words, Found found, Features features) {
    String left = word(words, found.begin() - 1);
    String right = word(words, found.end());
    features.add("-1=", left);
    features.add("-2=", word(words, found.begin() - 2), left);
    features.add("+1=", right);
    features.add("+2=", right, word(words, found.end() + 1));
    features.add("+3=", right, word(words, found.end() + 1), word(words, found.end() + 2));
    features.add("-1+1=", left, right);
    addGovernor(words, found, features);
    for (int i = Math.max(0, found.begin() - REACH); i < found.begin(); i++) {
      features.add("before=", word(words, i));
    }
    for (int i = found.end(); i < Math.min(words.size(), found.end() + REACH); i++) {
      features.add("behind=", word(words, i));
    }
    features.add("depth=", number(depth(words, found.begin())));
  }

  private static void addGovernor(Phrases words, Found found, Features features) {
    for (int i = found.begin() - 1; i >= Math.max(0, found.begin() - REACH); i--) {
      if (GOVERNORS.contains(words.at(i))) {
        if (i > 0) {
          features.add("governed=", words.at(i), word(words, i - 1));
        } else {
          features.add("governed=", words.at(i));
        }
        return;
      }
    }
    features.add(found.begin() <= REACH ? "governed=start" : "governed=none");
  }

  private static int depth(Phrases words, int at) {
    int depth = 0;
    for (int i = 0; i < at; i++) {
      depth += words.at(i).equals("(") ? 1 : words.at(i).equals(")") ? -1 : 0;
    }
    return depth;
  }

  private void addArticle(Phrases words, Found found, Features features) {
    String head = words.at(found.end() - 1);
    features.add("mentions=", number(Math.min(4, mentions.getOrDefault(head, 0))));
    features.add(inTitle.contains(head) ? "title=true" : "title=false");
    features.add(inMethods.contains(head) ? "methods=true" : "methods=false");
  }

  private static String word(Phrases words, int i) {
    return words.isNumber(i) ? "0" : i < 0 || i >= words.size() ? "|" : words.at(i);
  }
}
