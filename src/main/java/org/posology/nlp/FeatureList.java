package org.posology.nlp;

import java.util.ArrayList;
import java.util.List;

/** Features as texts, to learn from. Not thread-safe. */
public final class FeatureList implements Features {

  private final List<String> features;

  private FeatureList(List<String> features) {
    this.features = features;
  }

  public FeatureList() {
    this(new ArrayList<>());
  }

  /** Another one that begins with the same features. */
  public FeatureList copy() {
    return new FeatureList(new ArrayList<>(features));
  }

  /** The features so far, in their order. */
  public List<String> toList() {
    return List.copyOf(features);
  }

  @Override
  public void add(String name) {
    features.add(name);
  }

  @Override
  public void add(String name, String value) {
    features.add(name + value);
  }

  @Override
  public void add(String name, String first, String second) {
    features.add(name + first + " " + second);
  }

  @Override
  public void add(String name, String first, String second, String third) {
    features.add(name + first + " " + second + " " + third);
  }
}
