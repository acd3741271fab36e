package org.posology.drug;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.posology.document.Sentence;
import org.posology.document.Span;

/**
 * Finds the drugs of an article:
 *
 * <ol>
 *   <li>the lexicon's names, the longest at each place;
 *   <li>research codes where the lexicon has nothing;
 *   <li>classes by what their names are made of;
 *   <li>short forms that the article defines, everywhere in it;
 *   <li>without those that the article measures, or that are part of something else.
 * </ol>
 *
 * Not bound to a thread, but give each thread its {@link #fork()}.
 */
public final class DrugTagger {

  private final LexiconMatcher matcher;
  private final CodeMatcher codes;
  private final ClassMatcher classes;
  private final ContextFilter filter;

  private DrugTagger(
      LexiconMatcher matcher, CodeMatcher codes, ClassMatcher classes, ContextFilter filter) {
    this.matcher = matcher;
    this.codes = codes;
    this.classes = classes;
    this.filter = filter;
  }

  /**
   * Reads what it needs from {@code models/drug} and {@code config/drug}.
   *
   * @param models the project's folder of models
   * @param config the operator's folder
   * @return a tagger
   */
  public static DrugTagger load(Path models, Path config) {
    Path knowledge = models.resolve("drug");
    Lexicon lexicon = Lexicon.load(models, config);
    return new DrugTagger(
        new LexiconMatcher(lexicon, SaltWords.read(knowledge)),
        CodeMatcher.read(knowledge),
        ClassMatcher.read(knowledge),
        new ContextFilter(Cues.read(knowledge)));
  }

  /** Another tagger for another thread, with the same knowledge. */
  public DrugTagger fork() {
    return new DrugTagger(matcher, codes, classes, filter);
  }

  /**
   * Finds the drugs of one article.
   *
   * @param sentences all of the article, the title first
   * @return the mentions, sorted, none overlapping another
   */
  public List<DrugMention> tag(List<Sentence> sentences) {
    List<Found> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Found> names = codes.match(sentence, matcher.match(sentence));
      found.addAll(classes.match(sentence, names));
    }
    ShortForms shortForms = ShortForms.of(sentences, found, filter);
    List<Found> all = filter.filter(shortForms.apply(sentences, found));
    return mentions(all);
  }

  private static List<DrugMention> mentions(List<Found> found) {
    List<DrugMention> mentions = new ArrayList<>();
    int end = 0;
    found.sort(Comparator.comparing(Found::span));
    for (Found name : found) {
      Span span = name.span();
      if (span.begin() >= end) {
        mentions.add(name.mention());
        end = span.end();
      }
    }
    return mentions;
  }
}
