package org.posology.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A kind of feature: attributes of tokens at fixed distances, and how many of the last outcomes
 * stand before them. {@code w-1w0} is the word before together with the word.
 *
 * @param history how many of the last outcomes take part, 0 to 2
 * @param parts attributes that take part
 */
record Template(int history, List<Part> parts) {

  /** An attribute of the token at a distance. */
  record Part(Attribute attribute, int offset) {}

  /** How far off a token may be. */
  static final int WINDOW = 2;

  /** In the order in which OpenNLP sees them: those with history come last. */
  static final List<Template> ALL = all();

  static final List<Template> FIXED = ALL.stream().filter(t -> t.history() == 0).toList();

  static final List<Template> DEPENDENT = ALL.stream().filter(t -> t.history() > 0).toList();

  /** All by their names. */
  static final Map<String, Template> NAMED =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Template::name, t -> t));

  private static List<Template> all() {
    List<Template> all = new ArrayList<>(single());
    all.addAll(joined());
    all.addAll(dependent());
    return List.copyOf(all);
  }

  private static List<Template> single() {
    List<Template> all = new ArrayList<>();
    for (int offset = -WINDOW; offset <= WINDOW; offset++) {
      all.add(of(0, new Part(Attribute.WORD, offset)));
      all.add(of(0, new Part(Attribute.SHAPE, offset)));
      all.add(of(0, new Part(Attribute.EXTRA, offset)));
    }
    all.add(of(0, new Part(Attribute.PREFIX, 0)));
    all.add(of(0, new Part(Attribute.SUFFIX, 0)));
    all.add(of(0, new Part(Attribute.GRAM, 0)));
    return all;
  }

  private static List<Template> joined() {
    Part wordBefore = new Part(Attribute.WORD, -1);
    Part word = new Part(Attribute.WORD, 0);
    Part wordBehind = new Part(Attribute.WORD, 1);
    Part shapeBefore = new Part(Attribute.SHAPE, -1);
    Part shape = new Part(Attribute.SHAPE, 0);
    Part shapeBehind = new Part(Attribute.SHAPE, 1);
    return List.of(
        of(0, wordBefore, word),
        of(0, word, wordBehind),
        of(0, wordBefore, wordBehind),
        of(0, wordBefore, shape),
        of(0, shape, wordBehind),
        of(0, shapeBefore, shape, shapeBehind));
  }

  private static List<Template> dependent() {
    return List.of(
        of(1),
        of(2),
        of(1, new Part(Attribute.WORD, -1)),
        of(1, new Part(Attribute.WORD, 0)),
        of(1, new Part(Attribute.WORD, 1)),
        of(1, new Part(Attribute.SHAPE, 0)));
  }

  private static Template of(int history, Part... parts) {
    return new Template(history, List.of(parts));
  }

  /** What its features begin with, up to the value. */
  String name() {
    StringBuilder name = new StringBuilder().append(history);
    parts.forEach(part -> name.append(part.attribute().code()).append(part.offset()));
    return name.append('=').toString();
  }
}
