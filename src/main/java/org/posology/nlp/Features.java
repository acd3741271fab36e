package org.posology.nlp;

/**
 * Where the features of something go, one after the other: into a {@link FeatureList} to learn
 * from, or into a {@link FeatureSum} of what they weigh. A feature is a name and a value, {@code
 * head=} and {@code pain}; a value of several words has a space between them.
 */
public interface Features {

  /** One that has no value. */
  void add(String name);

  /** One with a value. */
  void add(String name, String value);

  /** One with two words as its value. */
  void add(String name, String first, String second);

  /** One with three words as its value. */
  void add(String name, String first, String second, String third);
}
