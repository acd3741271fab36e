package org.posology.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of several tokens, each with a value, found in a sentence by longest match from left to
 * right: with {@code no} and {@code no significant}, <q>no significant change</q> gives one match
 * of the second. Case does not count. Linear in the tokens.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseTable<V> {

  /** A phrase found: tokens {@code [from, to)} of the sentence. */
  public record Match<V>(int from, int to, Span span, V value) {}

  private static final class Node<V> {
    final Map<String, Node<V>> next = new HashMap<>();
    @Nullable V value;
  }

  private final Node<V> root = new Node<>();

  /**
   * Adds a phrase, or gives it another value.
   *
   * @param forms the folded forms of its tokens
   */
  public void put(List<String> forms, V value) {
    node(forms).value = value;
  }

  /** The value of a phrase; where it has none, {@code first} gives it one. */
  public V computeIfAbsent(List<String> forms, Supplier<V> first) {
    Node<V> node = node(forms);
    V value = node.value != null ? node.value : first.get();
    node.value = value;
    return value;
  }

  private Node<V> node(List<String> forms) {
    Node<V> node = root;
    for (String form : forms) {
      node = node.next.computeIfAbsent(form.toLowerCase(Locale.ROOT), key -> new Node<>());
    }
    return node;
  }

  /** The value of the phrase that is just the tokens {@code [from, to)}, or null. */
  public @Nullable V get(List<Token> tokens, int from, int to) {
    Node<V> node = root;
    for (int at = from; at < to && node != null; at++) {
      node = node.next.get(tokens.get(at).lower());
    }
    return node == null ? null : node.value;
  }

  /** The value of a phrase, or null. */
  public @Nullable V get(List<String> forms) {
    Node<V> node = root;
    for (int at = 0; at < forms.size() && node != null; at++) {
      node = node.next.get(forms.get(at).toLowerCase(Locale.ROOT));
    }
    return node == null ? null : node.value;
  }

  /** All matches in a sentence, which never overlap. */
  public List<Match<V>> find(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Match<V>> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Match<V> match = longest(tokens, at);
      if (match != null) {
        found.add(match);
      }
      at = match != null ? match.to() : at + 1;
    }
    return found;
  }

  private @Nullable Match<V> longest(List<Token> tokens, int from) {
    Match<V> longest = null;
    Node<V> node = root;
    for (int at = from; at < tokens.size() && node != null; at++) {
      node = node.next.get(tokens.get(at).lower());
      if (node != null && node.value != null) {
        Span span = new Span(tokens.get(from).begin(), tokens.get(at).end());
        longest = new Match<>(from, at + 1, span, Objects.requireNonNull(node.value));
      }
    }
    return longest;
  }
}
