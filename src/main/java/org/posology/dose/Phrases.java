package org.posology.dose;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more tokens, each with what it stands for; finds the longest one that begins at
 * a token. Built on load, then only read.
 */
final class Phrases<T> {

  /** How a text can be seen as a row of forms: the tokens of a sentence, folded to lower case. */
  interface Forms {
    int size();

    String form(int index);
  }

  /** A phrase that was found, and the index of the token behind it. */
  record Found<T>(T meaning, int end) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private @Nullable T meaning;
  }

  private final Node<T> root = new Node<>();

  /** Adds a phrase; answers what it meant before, null where it is new. */
  @Nullable T put(Iterable<String> forms, T meaning) {
    Node<T> node = root;
    for (String form : forms) {
      node = node.next.computeIfAbsent(form, f -> new Node<>());
    }
    T before = node.meaning;
    node.meaning = meaning;
    return before;
  }

  @Nullable Found<T> longest(Forms forms, int from) {
    Node<T> node = root;
    Found<T> found = null;
    for (int i = from; i < forms.size(); i++) {
      node = node.next.get(forms.form(i));
      if (node == null) {
        break;
      }
      if (node.meaning != null) {
        found = new Found<>(node.meaning, i + 1);
      }
    }
    return found;
  }
}
