package org.posology.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.posology.document.SectionCategory;

/**
 * The labels of structured abstracts and NLM's category of each ({@code labels.tsv}). A label that
 * is not listed has the category of the first listed word in it, in the order of the list.
 */
final class SectionLabels {

  private static final Map<String, SectionCategory> LABELS = new HashMap<>();
  private static final Map<String, SectionCategory> WORDS = new LinkedHashMap<>();
  private static final Set<String> CORE = new HashSet<>();
  private static final Set<String> FIRST_WORDS = new HashSet<>();

  static {
    Resource.lines("labels.tsv").forEach(SectionLabels::add);
  }

  private SectionLabels() {}

  private static void add(Resource.Line line) {
    String[] fields = line.fields(3);
    SectionCategory category = category(line, fields[2]);
    switch (fields[0]) {
      case "word" -> WORDS.put(fields[1], category);
      case "core", "label" -> addLabel(fields, category);
      default -> throw line.problem("neither core, label nor word: " + fields[0]);
    }
  }

  private static void addLabel(String[] fields, SectionCategory category) {
    LABELS.put(fields[1], category);
    FIRST_WORDS.add(firstWord(fields[1], 0));
    if (fields[0].equals("core")) {
      CORE.add(fields[1]);
    }
  }

  private static SectionCategory category(Resource.Line line, String name) {
    try {
      return SectionCategory.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw line.problem("no category: " + name);
    }
  }

  /** NLM's category of a label, {@code UNASSIGNED} where nothing in it tells. */
  static SectionCategory category(String label) {
    String normal = normal(label);
    SectionCategory listed = LABELS.get(normal);
    return listed != null ? listed : categoryOfWords(normal);
  }

  private static SectionCategory categoryOfWords(String normal) {
    for (Map.Entry<String, SectionCategory> word : WORDS.entrySet()) {
      if (normal.contains(word.getKey())) {
        return word.getValue();
      }
    }
    return SectionCategory.UNASSIGNED;
  }

  /** Whether it is listed, however it is written. */
  static boolean isLabel(String label) {
    return LABELS.containsKey(normal(label));
  }

  /** Whether it is so common that it is a label even where no colon says so. */
  static boolean isCore(String label) {
    return CORE.contains(normal(label));
  }

  /** Whether the word at that place begins some label: a cheap first look. */
  static boolean mayBegin(String text, int begin) {
    return FIRST_WORDS.contains(firstWord(text, begin));
  }

  private static String firstWord(String text, int begin) {
    int end = begin;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(begin, end).toUpperCase(Locale.ROOT);
  }

  /** In capitals, words between single spaces, without colons and brackets, & as AND. */
  private static String normal(String label) {
    StringBuilder normal = new StringBuilder(label.length() + 2);
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c == '&') {
        normal.append("AND");
      } else if (Character.isWhitespace(c) || ":.[]".indexOf(c) >= 0) {
        Characters.append(normal, ' ');
      } else {
        normal.append(Character.toUpperCase(c));
      }
    }
    String text = Characters.trimmed(normal);
    return text.indexOf('(') < 0 && text.indexOf('/') < 0 ? text : plain(text);
  }

  private static String plain(String text) {
    return text.replace("(S)", "").replace(" /", "/").replace("/ ", "/");
  }
}
