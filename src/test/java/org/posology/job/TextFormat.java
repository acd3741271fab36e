package org.posology.job;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prometheus' text format, version 0.0.4, read as strictly as a Pushgateway does.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Exposition
 *     formats</a>
 */
final class TextFormat {

  private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) (\\S+) ?(.*)");
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})?[ \t]+(\\S+)");
  private static final Pattern LABELS =
      Pattern.compile(
          "(?:[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\"(?:,(?!$)|,?$))*");
  private static final Pattern VALUE =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?|NaN|[+-]?Inf");
  private static final Set<String> TYPES =
      Set.of("counter", "gauge", "histogram", "summary", "untyped");
  private static final List<String> PARTS = List.of("_bucket", "_sum", "_count");

  private final Map<String, String> types = new LinkedHashMap<>();
  private final Map<String, Map<String, Double>> families = new LinkedHashMap<>();
  private final Set<String> helped = new HashSet<>();
  private String current = "";

  private TextFormat() {}

  /**
   * Family → its series, such as {@code posology_records_total{fate="stored"}} → 12.
   *
   * @throws IllegalArgumentException if a line is wrong
   */
  static Map<String, Map<String, Double>> parse(String text) {
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("unexpected end of input stream");
    }
    TextFormat format = new TextFormat();
    text.lines().filter(line -> !line.isBlank()).forEach(format::read);
    return format.families;
  }

  private void read(String line) {
    if (!line.startsWith("#")) {
      sample(line);
      return;
    }
    Matcher comment = COMMENT.matcher(line);
    if (comment.matches()) {
      comment(line, comment.group(1), comment.group(2), comment.group(3));
    }
  }

  private void comment(String line, String kind, String name, String rest) {
    check(!families.containsKey(name), "behind samples of its family", line);
    if (kind.equals("HELP")) {
      check(helped.add(name), "a second HELP", line);
    } else {
      check(TYPES.contains(rest), "unknown type", line);
      check(types.put(name, rest) == null, "a second TYPE", line);
    }
  }

  private void sample(String line) {
    Matcher sample = SAMPLE.matcher(line);
    check(sample.matches(), "no sample, or one with a time", line);
    String labels = sample.group(2) == null ? "" : sample.group(2);
    check(LABELS.matcher(labels).matches(), "labels", line);
    check(VALUE.matcher(sample.group(3)).matches(), "expected float as value", line);
    String family = family(sample.group(1));
    check(family.equals(current) || !families.containsKey(family), "family in two places", line);
    current = family;
    String series = sample.group(1) + (labels.isEmpty() ? "" : "{" + labels + "}");
    Double before =
        families
            .computeIfAbsent(family, key -> new LinkedHashMap<>())
            .put(series, value(sample.group(3)));
    check(before == null, "series in two places", line);
  }

  private String family(String name) {
    return PARTS.stream()
        .filter(name::endsWith)
        .map(part -> name.substring(0, name.length() - part.length()))
        .filter(whole -> Set.of("histogram", "summary").contains(types.getOrDefault(whole, "")))
        .findFirst()
        .orElse(name);
  }

  private static double value(String text) {
    return Double.parseDouble(text.replace("Inf", "Infinity"));
  }

  private static void check(boolean right, String what, String line) {
    if (!right) {
      throw new IllegalArgumentException(what + ": " + line);
    }
  }
}
