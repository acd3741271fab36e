package org.posology.dose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Reads the notation of patterns.
 *
 * <pre>
 *   NUMBER            one item of a class          low:NUMBER   the same, tagged for the reading
 *   weeks             the word itself              JOIN         a pattern defined above
 *   a b               one after the other          (a | b)      one of them
 *   a?  a{2}  a{1,3}  optional, repeated           a* a+        repeated
 * </pre>
 */
final class PatternParser {

  private static final int MOST_COUNTED = 12;
  private static final java.util.regex.Pattern TOKEN =
      java.util.regex.Pattern.compile(
          "\\s*(?:(?<name>(?:[a-z]+:)?(?:[\\p{Lu}][\\p{Lu}_0-9]*|[\\p{Ll}0-9'][\\p{Ll}0-9'-]*))"
              + "|\\{(?<min>\\d+)(?:,(?<max>\\d+))?\\}|(?<sign>[()|?*+]))");

  private final RuleLine line;
  private final Map<String, Pattern> defined;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  private PatternParser(RuleLine line, String text, Map<String, Pattern> defined) {
    this.line = line;
    this.defined = defined;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw line.error("not understood: '" + text.substring(end).strip() + "'");
      }
      tokens.add(matcher.group().strip());
      end = matcher.end();
    }
  }

  static Pattern parse(RuleLine line, String text, Map<String, Pattern> defined) {
    PatternParser parser = new PatternParser(line, text.strip(), defined);
    Pattern pattern = parser.choice();
    if (parser.at < parser.tokens.size()) {
      throw line.error("'" + parser.tokens.get(parser.at) + "' stands where a pattern had ended");
    }
    return pattern;
  }

  private Pattern choice() {
    List<Pattern> options = new ArrayList<>(List.of(sequence()));
    while (peek("|")) {
      at++;
      options.add(sequence());
    }
    return options.size() == 1 ? options.get(0) : either(options);
  }

  /** A choice of single items is one item of several classes. */
  private static Pattern either(List<Pattern> options) {
    Set<String> classNames = new HashSet<>();
    Set<String> tags = new HashSet<>();
    for (Pattern option : options) {
      if (!(option instanceof Pattern.One one)) {
        return new Pattern.Choice(options);
      }
      classNames.addAll(one.classNames());
      tags.add(one.tag());
    }
    return tags.size() == 1
        ? new Pattern.One(classNames, tags.iterator().next())
        : new Pattern.Choice(options);
  }

  private Pattern sequence() {
    List<Pattern> parts = new ArrayList<>();
    while (at < tokens.size() && !peek("|") && !peek(")")) {
      parts.add(repeated());
    }
    if (parts.isEmpty()) {
      throw line.error("an empty pattern");
    }
    return parts.size() == 1 ? parts.get(0) : new Pattern.Sequence(parts);
  }

  private Pattern repeated() {
    Pattern body = single();
    while (at < tokens.size()) {
      String sign = tokens.get(at);
      switch (sign.charAt(0)) {
        case '?' -> body = new Pattern.Repeat(body, 0, 1);
        case '*' -> body = new Pattern.Repeat(body, 0, Pattern.MANY);
        case '+' -> body = new Pattern.Repeat(body, 1, Pattern.MANY);
        case '{' -> body = counted(body, sign);
        default -> {
          return body;
        }
      }
      at++;
    }
    return body;
  }

  private Pattern counted(Pattern body, String braces) {
    String[] bounds = braces.substring(1, braces.length() - 1).split(",", 2);
    int min = Integer.parseInt(bounds[0]);
    int max = Integer.parseInt(bounds[bounds.length - 1]);
    if (max < min || max == 0 || max > MOST_COUNTED) {
      throw line.error("no repetition: " + braces + " (at most " + MOST_COUNTED + ")");
    }
    return new Pattern.Repeat(body, min, max);
  }

  private Pattern single() {
    String token = tokens.get(at++);
    return token.equals("(") ? group() : named(token);
  }

  private Pattern group() {
    Pattern inner = choice();
    if (!peek(")")) {
      throw line.error("a ( that is never closed");
    }
    at++;
    return inner;
  }

  private Pattern named(String token) {
    int colon = token.indexOf(':');
    String tag = token.substring(0, Math.max(0, colon));
    String name = token.substring(colon + 1);
    if (name.isEmpty() || "?*+{)".indexOf(name.charAt(0)) >= 0) {
      throw line.error("'" + token + "' has nothing to belong to");
    }
    Pattern known = defined.get(name);
    if (known != null && tag.isEmpty()) {
      return known;
    }
    boolean isClass = Character.isUpperCase(name.charAt(0));
    return new Pattern.One(Set.of(isClass ? name : Alphabet.literal(name)), tag);
  }

  private boolean peek(String sign) {
    return at < tokens.size() && tokens.get(at).equals(sign);
  }
}
