package org.posology.drug;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.SequenceTagger;

/**
 * Finds the drugs of an article:
 *
 * <ol>
 *   <li>names by rule: the lexicon's, research codes, classes;
 *   <li>codes that no list has, where the article gives them ({@link GivenCodes}), and trade names
 *       by their sign ({@link GivenTrademarks});
 *   <li>names by the trained tagger, joined with them under the policy {@link LexiconFirst};
 *   <li>short forms that the article defines, everywhere in it;
 *   <li>without those that the article measures, or that are part of something else.
 * </ol>
 *
 * Not thread-safe: give each thread its {@link #fork()}.
 */
public final class DrugTagger {

  private final NameFinder finder;
  private final GivenCodes given;
  private final GivenTrademarks trademarks;
  private final TrainedFinder trained;
  private final LexiconFirst policy;
  private final ContextFilter filter;

  private DrugTagger(
      NameFinder finder,
      GivenCodes given,
      GivenTrademarks trademarks,
      TrainedFinder trained,
      LexiconFirst policy,
      ContextFilter filter) {
    this.finder = finder;
    this.given = given;
    this.trademarks = trademarks;
    this.trained = trained;
    this.policy = policy;
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
    NameFinder finder = NameFinder.read(knowledge, Lexicon.load(models, config));
    Cues cues = Cues.read(knowledge);
    ContextFilter filter = new ContextFilter(cues);
    SequenceTagger tagger = SequenceTagger.load(knowledge.resolve("tagger.bin"));
    FrequentWords common = FrequentWords.read(knowledge);
    Set<String> stopped = WordList.read(knowledge).stopped();
    stopped.addAll(StopList.read(config.resolve("drug/stop.txt")));
    return new DrugTagger(
        finder,
        new GivenCodes(cues),
        new GivenTrademarks(cues),
        new TrainedFinder(
            tagger,
            new TokenFacts(finder, filter),
            filter,
            (sentence, names) -> common.missOutside(names, sentence)),
        new LexiconFirst(common, Stems.read(knowledge), stopped),
        filter);
  }

  /** Another tagger for another thread, with the same knowledge. */
  public DrugTagger fork() {
    return new DrugTagger(finder, given, trademarks, trained.fork(), policy, filter);
  }

  /**
   * Finds the drugs of one article.
   *
   * @param sentences all of the article, the title first
   * @return the mentions, sorted, none overlapping another
   */
  public List<DrugMention> tag(List<Sentence> sentences) {
    List<Found> listed = given.join(sentences, finder.find(sentences));
    List<Found> byRule = trademarks.join(sentences, listed);
    ArticleText article = new ArticleText(sentences);
    List<Found> found = policy.join(byRule, trained.find(article, byRule));
    ShortForms shortForms = ShortForms.of(article, found, filter);
    return mentions(filter.filter(shortForms.apply(sentences, found)));
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
