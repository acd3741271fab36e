package org.posology.dose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One rule: {@code id reading pattern}, in a file of them.
 *
 * @param id says which rule fired, in the evidence
 * @param reading what to make of a match
 * @param pattern what matches
 * @param line where it stands
 */
record Rule(String id, String reading, Pattern pattern, RuleLine line) {

  /** The rules of a file; {@code define NAME pattern} names a pattern for the lines below it. */
  static List<Rule> read(List<RuleLine> lines, Set<String> readings) {
    Map<String, Pattern> defined = new HashMap<>();
    Set<String> ids = new HashSet<>();
    List<Rule> rules = new ArrayList<>();
    for (RuleLine line : lines) {
      String[] parts = line.text().split("\\s+", 3);
      if (parts.length < 3) {
        throw line.error("wanted: id, reading, pattern");
      }
      Pattern pattern = PatternParser.parse(line, parts[2], defined);
      if (parts[0].equals("define")) {
        defined.put(parts[1], pattern);
      } else {
        Rule rule = new Rule(parts[0], parts[1], pattern, line);
        rule.check(readings, ids);
        rules.add(rule);
      }
    }
    return rules;
  }

  private void check(Set<String> readings, Set<String> ids) {
    if (!readings.contains(reading)) {
      throw line.error("no such reading: '" + reading + "', there are " + readings);
    }
    if (!ids.add(id)) {
      throw line.error("a second rule " + id);
    }
  }
}
