package org.posology.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posology.document.SectionCategory;

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

  /** The features of candidates of sentence {@code at}, in their order. */
  List<List<String>> of(int at) {
    Phrases words = candidates.words().get(at);
    List<Found> found = candidates.found().get(at);
    List<String> sentence = sentence(words, at);
    List<List<String>> all = new ArrayList<>(found.size());
    for (int k = 0; k < found.size(); k++) {
      List<String> features = new ArrayList<>(sentence);
      addItself(words, found.get(k), features);
      addSurroundings(words, found.get(k), features);
      addArticle(words, found.get(k), features);
      features.add("nth=" + Math.min(k, 4));
      all.add(features);
    }
    return all;
  }

  private List<String> sentence(Phrases words, int at) {
    List<String> features = new ArrayList<>();
    features.add("any");
    SectionCategory section = words.sentence().category();
    features.add("section=" + section);
    int place = 5 * at / Math.max(1, candidates.words().size() - 1);
    features.add("place=" + (section == SectionCategory.UNASSIGNED ? "u" : "s") + place);
    boolean digits = false;
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      digits |= words.isNumber(i);
      if (seen.add(words.at(i)) && words.isWord(i)) {
        features.add("s=" + words.at(i));
      }
    }
    features.add("digits=" + digits + (seen.contains("%") ? "%" : ""));
    features.add("begins=" + words.at(0));
    return features;
  }

  private void addItself(Phrases words, Found found, List<String> features) {
    String head = words.at(found.end() - 1);
    features.add("rule=" + found.rule());
    features.add("rule+section=" + found.rule() + "+" + words.sentence().category());
    features.add("head=" + head);
    features.add("first=" + words.at(found.begin()));
    features.add("ending=" + head.substring(Math.max(0, head.length() - 3)));
    features.add("length=" + Math.min(5, found.length()));
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
      features.add("in=" + words.at(i));
    }
  }

  private void addSurroundings(Phrases words, Found found, List<String> features) {
    String left = word(words, found.begin() - 1);
    String right = word(words, found.end());
    features.add("-1=" + left);
    features.add("-2=" + word(words, found.begin() - 2) + " " + left);
    features.add("+1=" + right);
    features.add("+2=" + right + " " + word(words, found.end() + 1));
    features.add(
        "+3=" + right + " " + word(words, found.end() + 1) + " " + word(words, found.end() + 2));
    features.add("-1+1=" + left + " " + right);
    features.add("governed=" + governor(words, found));
    for (int i = Math.max(0, found.begin() - REACH); i < found.begin(); i++) {
      features.add("before=" + word(words, i));
    }
    for (int i = found.end(); i < Math.min(words.size(), found.end() + REACH); i++) {
      features.add("behind=" + word(words, i));
    }
    features.add("depth=" + depth(words, found.begin()));
  }

  private static String governor(Phrases words, Found found) {
    for (int i = found.begin() - 1; i >= Math.max(0, found.begin() - REACH); i--) {
      if (GOVERNORS.contains(words.at(i))) {
        return words.at(i) + (i > 0 ? " " + word(words, i - 1) : "");
      }
    }
    return found.begin() <= REACH ? "start" : "none";
  }

  private static int depth(Phrases words, int at) {
    int depth = 0;
    for (int i = 0; i < at; i++) {
      depth += words.at(i).equals("(") ? 1 : words.at(i).equals(")") ? -1 : 0;
    }
    return depth;
  }

  private void addArticle(Phrases words, Found found, List<String> features) {
    String head = words.at(found.end() - 1);
    features.add("mentions=" + Math.min(4, mentions.getOrDefault(head, 0)));
    features.add("title=" + inTitle.contains(head));
    features.add("methods=" + inMethods.contains(head));
  }

  private static String word(Phrases words, int i) {
    return words.isNumber(i) ? "0" : i < 0 || i >= words.size() ? "|" : words.at(i);
  }
}
