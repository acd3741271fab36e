package org.posology.nlp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The features of one sentence's tokens as the strings that OpenNLP's models are made of. */
final class SentenceFeatures {

  /** Stands before the first token and behind the last. */
  static final Map<Attribute, List<String>> OUTSIDE =
      Map.of(Attribute.WORD, List.of(""), Attribute.SHAPE, List.of(""));

  /** Stands for the outcome before the first token. */
  static final String NO_OUTCOME = "-";

  /** Behind each part of a feature of several: no form holds it. */
  static final char SEPARATOR = ' ';

  private final List<Map<Attribute, List<String>>> tokens = new ArrayList<>();

  SentenceFeatures(List<String> forms, List<? extends List<String>> extras) {
    for (int i = 0; i < forms.size(); i++) {
      Map<Attribute, List<String>> values = new EnumMap<>(Attribute.class);
      for (Attribute attribute : Attribute.values()) {
        values.put(attribute, attribute.valuesOf(forms.get(i)));
      }
      values.put(Attribute.EXTRA, extras.get(i));
      tokens.add(values);
    }
  }

  /** The features of a token, given the outcomes before it, in the order of the templates. */
  List<String> at(int index, List<String> outcomes) {
    List<String> features = new ArrayList<>();
    Template.ALL.forEach(template -> add(template, index, outcomes, features));
    return features;
  }

  /** Those that no outcome takes part in. */
  List<String> fixed(int index) {
    List<String> features = new ArrayList<>();
    Template.FIXED.forEach(template -> add(template, index, List.of(), features));
    return features;
  }

  /** The others. */
  List<String> dependent(int index, List<String> outcomes) {
    List<String> features = new ArrayList<>();
    Template.DEPENDENT.forEach(template -> add(template, index, outcomes, features));
    return features;
  }

  private void add(Template template, int index, List<String> outcomes, List<String> features) {
    String begin = template.name() + history(template.history(), index, outcomes);
    if (template.parts().size() == 1) {
      values(template.parts().get(0), index).forEach(value -> features.add(begin + value));
    } else {
      features.add(begin + joined(template, index));
    }
  }

  private static String history(int length, int index, List<String> outcomes) {
    StringBuilder history = new StringBuilder();
    for (int back = 1; back <= length; back++) {
      history.append(index - back < 0 ? NO_OUTCOME : outcomes.get(index - back)).append(SEPARATOR);
    }
    return history.toString();
  }

  private String joined(Template template, int index) {
    StringBuilder value = new StringBuilder();
    for (Template.Part part : template.parts()) {
      value.append(values(part, index).get(0)).append(SEPARATOR);
    }
    return value.toString();
  }

  private List<String> values(Template.Part part, int index) {
    int at = index + part.offset();
    Map<Attribute, List<String>> token = at < 0 || at >= tokens.size() ? OUTSIDE : tokens.get(at);
    return token.getOrDefault(part.attribute(), List.of());
  }
}
