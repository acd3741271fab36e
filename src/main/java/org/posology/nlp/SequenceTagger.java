package org.posology.nlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.document.Token;

/**
 * Finds labelled stretches of tokens by a model that {@link TaggerTraining} made: the same as
 * OpenNLP's NameFinderME finds with it, many times faster. From left to right, each token gets the
 * outcome with the largest sum of weights that may follow the one before.
 *
 * <p>Not thread-safe: {@link #fork} gives another one for another thread, over the same model.
 */
public final class SequenceTagger {

  /** So many forms are remembered with what they weigh; then it is begun anew. */
  private static final int MOST_FORMS = 100_000;

  private static final long UNKNOWN = -1;

  private final TaggerModel model;
  private final List<String> outcomes;
  private final boolean[][] mayFollow;
  private final TokenWeights outside;
  private final Template[] templates;
  private final WeightTable[] tables;
  private final Map<String, TokenWeights> forms = new HashMap<>();
  private final Map<String, TokenWeights> extraWeights = new HashMap<>();
  private final double[] sums;
  private TokenWeights[] tokens = new TokenWeights[0];

  SequenceTagger(TaggerModel model) {
    this.model = model;
    outcomes = model.outcomes();
    outside = model.outside();
    templates = model.tables().keySet().toArray(Template[]::new);
    tables = model.tables().values().toArray(WeightTable[]::new);
    sums = new double[outcomes.size()];
    mayFollow = new boolean[outcomes.size() + 1][outcomes.size()];
    for (int before = 0; before <= outcomes.size(); before++) {
      String name = before == 0 ? "" : outcomes.get(before - 1);
      for (int next = 0; next < outcomes.size(); next++) {
        mayFollow[before][next] = Outcomes.mayFollow(name, outcomes.get(next));
      }
    }
  }

  /** Reads a model. */
  public static SequenceTagger load(Path file) {
    TaggerFactory.allow();
    try {
      return new SequenceTagger(new TaggerModel(new TokenNameFinderModel(file)));
    } catch (IOException e) {
      throw new PosologyException(file + " is no tagger model: " + e.getMessage(), e);
    }
  }

  /** Another worker over the same model, for another thread. */
  public SequenceTagger fork() {
    return new SequenceTagger(model);
  }

  /** The tags of a sentence, where nothing is known of its tokens but their forms. */
  public List<Tag> tag(List<Token> sentence) {
    return tag(sentence, null);
  }

  /**
   * The tags of a sentence, in reading order.
   *
   * @param extras for each token what the caller knows of it, as it was in training; or null
   */
  public List<Tag> tag(List<Token> sentence, @Nullable List<List<String>> extras) {
    int size = sentence.size();
    if (extras != null && extras.size() != size) {
      throw new IllegalArgumentException(size + " tokens, extras of " + extras.size());
    }
    lookUp(sentence);
    int[] found = new int[size];
    for (int i = 0; i < size; i++) {
      Arrays.fill(sums, 0);
      addTokens(i, size);
      if (extras != null) {
        addExtras(i, extras);
      }
      int before = i < 1 ? 0 : found[i - 1] + 1;
      addJoined(i, size, before, i < 2 ? 0 : found[i - 2] + 1);
      found[i] = best(mayFollow[before]);
    }
    return tags(found);
  }

  private void lookUp(List<Token> sentence) {
    if (tokens.length < sentence.size()) {
      tokens = new TokenWeights[sentence.size() * 2];
    }
    if (forms.size() > MOST_FORMS) {
      forms.clear();
    }
    for (int i = 0; i < sentence.size(); i++) {
      tokens[i] = forms.computeIfAbsent(sentence.get(i).form(), model::ofForm);
    }
  }

  private void addTokens(int index, int size) {
    for (int offset = -Template.WINDOW; offset <= Template.WINDOW; offset++) {
      add(at(index + offset, size).at(offset));
    }
  }

  private TokenWeights at(int index, int size) {
    return index < 0 || index >= size ? outside : tokens[index];
  }

  private void addExtras(int index, List<List<String>> extras) {
    int from = Math.max(0, index - Template.WINDOW);
    int to = Math.min(extras.size() - 1, index + Template.WINDOW);
    for (int i = from; i <= to; i++) {
      List<String> known = extras.get(i);
      for (int e = 0; e < known.size(); e++) {
        TokenWeights weights = extraWeights.computeIfAbsent(known.get(e), model::ofExtra);
        add(weights.at(i - index));
      }
    }
  }

  private void addJoined(int index, int size, int before, int beforeThat) {
    for (int t = 0; t < templates.length; t++) {
      Template template = templates[t];
      long key = template.history() > 0 ? before : 0;
      key = template.history() > 1 ? TaggerModel.join(key, beforeThat) : key;
      key = withParts(key, template.parts(), index, size);
      if (key != UNKNOWN) {
        add(tables[t].get(key));
      }
    }
  }

  /** A key with the numbers of a template's parts behind; unknown where no feature has one. */
  private long withParts(long key, List<Template.Part> parts, int index, int size) {
    long whole = key;
    for (int p = 0; p < parts.size(); p++) {
      Template.Part part = parts.get(p);
      int number = at(index + part.offset(), size).number(part.attribute());
      if (number == 0) {
        return UNKNOWN;
      }
      whole = TaggerModel.join(whole, number);
    }
    return whole;
  }

  private void add(double @Nullable [] weights) {
    if (weights != null) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weights[i];
      }
    }
  }

  private int best(boolean[] allowed) {
    int best = -1;
    for (int i = 0; i < sums.length; i++) {
      if (allowed[i] && (best < 0 || sums[i] > sums[best])) {
        best = i;
      }
    }
    return best;
  }

  private List<Tag> tags(int[] found) {
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      String outcome = outcomes.get(found[i]);
      if (Outcomes.isStart(outcome)) {
        int end = i + 1;
        while (end < found.length && isInside(outcomes.get(found[end]))) {
          end++;
        }
        tags.add(new Tag(i, end, Outcomes.type(outcome)));
      }
    }
    return tags;
  }

  private static boolean isInside(String outcome) {
    return !Outcomes.isOther(outcome) && !Outcomes.isStart(outcome);
  }
}
