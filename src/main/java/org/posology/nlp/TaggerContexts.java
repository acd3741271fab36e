package org.posology.nlp;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import org.jspecify.annotations.Nullable;

/**
 * {@link SentenceFeatures} as OpenNLP asks for them. The extras of a sentence are its additional
 * context. A sentence is asked about token by token: its features are kept until the next comes.
 */
final class TaggerContexts implements NameContextGenerator {

  private String @Nullable [] sentence;
  private @Nullable SentenceFeatures features;

  @Override
  public String[] getContext(
      int index, String[] tokens, String[] outcomes, Object @Nullable [] extras) {
    if (features == null || sentence != tokens || index == 0) {
      sentence = tokens;
      features = new SentenceFeatures(List.of(tokens), extrasOf(tokens, extras));
    }
    return features.at(index, List.of(outcomes)).toArray(String[]::new);
  }

  private static List<List<String>> extrasOf(String[] tokens, Object @Nullable [] extras) {
    if (extras == null || extras.length != tokens.length) {
      return Arrays.stream(tokens).map(token -> List.<String>of()).toList();
    }
    return Arrays.stream(extras).map(extra -> List.of((String[]) extra)).toList();
  }

  /** OpenNLP's window over the additional context is not wanted: the templates see it. */
  @Override
  public void addFeatureGenerator(AdaptiveFeatureGenerator generator) {}

  @Override
  public void updateAdaptiveData(String[] tokens, String[] outcomes) {}

  @Override
  public void clearAdaptiveData() {}
}
