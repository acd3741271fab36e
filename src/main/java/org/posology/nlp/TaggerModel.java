package org.posology.nlp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.jspecify.annotations.Nullable;

/**
 * An OpenNLP perceptron model taken apart, so that it can be evaluated without making strings:
 * features of one token are summed once a form, joined ones are found by the numbers of their
 * parts. Sums in any order are the same, since the weights lie on a grid ({@link TaggerTraining}).
 * Immutable.
 */
final class TaggerModel {

  private static final int BITS = 20;
  private static final int OFFSETS = 2 * Template.WINDOW + 1;

  private final List<String> outcomes;
  private final Map<String, double[]> single = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Template, WeightTable> tables = new LinkedHashMap<>();

  TaggerModel(TokenNameFinderModel model) {
    AbstractModel weights = (AbstractModel) model.getArtifact("nameFinder.model");
    outcomes = List.of((String[]) weights.getDataStructures()[2]);
    Map<Template, Map<String, double[]>> read = new HashMap<>();
    ((Map<?, ?>) weights.getDataStructures()[1])
        .forEach((label, context) -> read((String) label, (Context) context, read));
    for (Template template : Template.ALL) {
      if (isTable(template)) {
        tables.put(template, table(template, read.getOrDefault(template, Map.of())));
      }
    }
  }

  private static boolean isTable(Template template) {
    return template.history() > 0 || template.parts().size() > 1;
  }

  private void read(String label, Context context, Map<Template, Map<String, double[]>> read) {
    double[] weights = new double[outcomes.size()];
    for (int i = 0; i < context.getOutcomes().length; i++) {
      weights[context.getOutcomes()[i]] = context.getParameters()[i];
    }
    int begin = label.indexOf('=') + 1;
    Template template = Template.NAMED.get(label.substring(0, begin));
    if (template == null) {
      throw new IllegalStateException("no template makes the feature " + label);
    }
    if (isTable(template)) {
      read.computeIfAbsent(template, t -> new HashMap<>()).put(label.substring(begin), weights);
    } else {
      single.put(label, weights);
    }
  }

  private WeightTable table(Template template, Map<String, double[]> read) {
    WeightTable table = new WeightTable(read.size());
    read.forEach((value, weights) -> table.put(key(template, value), weights));
    return table;
  }

  /** The outcomes of the history, then the parts, each behind the other. */
  private long key(Template template, String value) {
    long key = 0;
    int begin = 0;
    int part = -template.history();
    while (begin < value.length() || part < template.parts().size()) {
      boolean last = part == template.parts().size() - 1 && template.parts().size() == 1;
      int end = last ? value.length() : value.indexOf(SentenceFeatures.SEPARATOR, begin);
      String piece = value.substring(begin, end);
      key = join(key, part < 0 ? historyNumber(piece) : numberOf(template, part, piece));
      begin = end + 1;
      part++;
    }
    return key;
  }

  private int numberOf(Template template, int part, String value) {
    String name = template.parts().get(part).attribute().code() + value;
    Integer known = numbers.putIfAbsent(name, numbers.size() + 1);
    return known == null ? numbers.size() : known;
  }

  private int historyNumber(String outcome) {
    return outcome.equals(SentenceFeatures.NO_OUTCOME) ? 0 : outcomes.indexOf(outcome) + 1;
  }

  static long join(long key, int number) {
    return key << BITS | number;
  }

  List<String> outcomes() {
    return outcomes;
  }

  /** The joined and dependent templates' weights, in the order of the templates. */
  Map<Template, WeightTable> tables() {
    return tables;
  }

  /** What a form weighs. */
  TokenWeights ofForm(String form) {
    Map<Attribute, List<String>> values = new HashMap<>();
    for (Attribute attribute : Attribute.values()) {
      values.put(attribute, attribute.valuesOf(form));
    }
    return of(values);
  }

  /** What an extra weighs. */
  TokenWeights ofExtra(String extra) {
    return of(Map.of(Attribute.EXTRA, List.of(extra)));
  }

  /** What the place before the first token weighs, and that behind the last. */
  TokenWeights outside() {
    return of(SentenceFeatures.OUTSIDE);
  }

  private TokenWeights of(Map<Attribute, List<String>> values) {
    double[][] at = new double[OFFSETS][outcomes.size()];
    for (Template template : Template.FIXED) {
      if (!isTable(template)) {
        Template.Part part = template.parts().get(0);
        for (String value : values.getOrDefault(part.attribute(), List.of())) {
          add(single.get(template.name() + value), at[part.offset() + Template.WINDOW]);
        }
      }
    }
    return new TokenWeights(at, number(Attribute.WORD, values), number(Attribute.SHAPE, values));
  }

  private int number(Attribute attribute, Map<Attribute, List<String>> values) {
    List<String> found = values.getOrDefault(attribute, List.of());
    return found.isEmpty() ? 0 : numbers.getOrDefault(attribute.code() + found.get(0), 0);
  }

  private static void add(double @Nullable [] weights, double[] sums) {
    if (weights != null) {
      Arrays.setAll(sums, i -> sums[i] + weights[i]);
    }
  }
}
