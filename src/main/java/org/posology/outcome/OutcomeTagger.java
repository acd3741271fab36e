package org.posology.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.posology.document.Sentence;
import org.posology.document.Span;

/**
 * Finds outcomes in the sentences of an article:
 *
 * <ol>
 *   <li>anchors: terms of the lexicon and known head nouns,
 *   <li>whole noun phrases around them, without those that name a condition or an arm,
 *   <li>of phrases that overlap, the longest,
 *   <li>of a coordination with a shared head ("sensory and motor block") the whole and its tail,
 *   <li>short forms that the article defines for an outcome, wherever they stand but where they are
 *       defined.
 * </ol>
 *
 * Immutable: may be shared between threads.
 */
public final class OutcomeTagger {

  private final OutcomeLexicon lexicon;
  private final OutcomeRules rules;

  private OutcomeTagger(OutcomeLexicon lexicon, OutcomeRules rules) {
    this.lexicon = lexicon;
    this.rules = rules;
  }

  /** Reads {@code models/outcome/}. */
  public static OutcomeTagger load(Path models, Path config) {
    Path folder = models.resolve("outcome");
    OutcomeLexicon lexicon = OutcomeLexicon.read(folder);
    return new OutcomeTagger(lexicon, OutcomeRules.read(folder, lexicon));
  }

  /** Another worker over the same knowledge, for another thread. */
  public OutcomeTagger fork() {
    return new OutcomeTagger(lexicon, rules);
  }

  /** The outcomes of an article, in reading order; those of a coordination may overlap. */
  public List<OutcomeMention> tag(List<Sentence> sentences) {
    List<Phrases> words = sentences.stream().map(Phrases::new).toList();
    List<List<Found>> found = new ArrayList<>();
    words.forEach(sentence -> found.add(rules.find(sentence)));
    ShortForms shortForms = new ShortForms();
    for (int i = 0; i < words.size(); i++) {
      shortForms.learn(words.get(i), found.get(i));
    }
    TreeSet<OutcomeMention> mentions = new TreeSet<>((a, b) -> a.span().compareTo(b.span()));
    for (int i = 0; i < words.size(); i++) {
      Phrases sentence = words.get(i);
      List<Found> all = shortForms.add(sentence, found.get(i));
      all = SharedHeads.split(sentence, Repeats.drop(sentence, all));
      all.forEach(one -> mentions.add(mention(sentence, one)));
    }
    return List.copyOf(mentions);
  }

  private OutcomeMention mention(Phrases words, Found found) {
    Span span = words.span(found.begin(), found.end());
    OutcomeTerm term = type(words, found);
    return new OutcomeMention(
        span,
        words.sentence().textOf(span),
        term == null ? null : lexicon.domain(term.domain()),
        term == null ? null : term.side(),
        exactConcept(words, found),
        found.rule());
  }

  /** The longest term that the phrase ends in. */
  private @Nullable OutcomeTerm type(Phrases words, Found found) {
    for (int begin = found.begin(); begin < found.end(); begin++) {
      OutcomeTerm term = lexicon.exactly(forms(words, begin, found.end()));
      if (term != null) {
        return term;
      }
    }
    return null;
  }

  private @Nullable String exactConcept(Phrases words, Found found) {
    OutcomeTerm term = lexicon.exactly(forms(words, found.begin(), found.end()));
    return term == null ? null : term.concept();
  }

  private static List<String> forms(Phrases words, int begin, int end) {
    List<String> forms = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      forms.add(words.at(i).toLowerCase(Locale.ROOT));
    }
    return forms;
  }
}
