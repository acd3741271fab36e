package org.posology.nlp;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markup that stands literally in a text because somebody escaped it twice. Entities are decoded,
 * also those whose ampersand is one; tags of inline style vanish, and what {@code <sup>} raises
 * becomes superscript characters, so that {@code 10<sup>6</sup>} never reads as 106. A {@code <}
 * that begins no known tag ({@code P<0.001}) stays.
 */
final class Markup {

  private static final Pattern ENTITY =
      Pattern.compile("&(?:amp;)?(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");

  private static final Pattern TAG =
      Pattern.compile("<(/?)(i|b|u|em|strong|italic|bold|br|sc|small|sub|sup) ?/?>");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("amp", "&"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00a0"),
          Map.entry("thinsp", "\u2009"),
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("minus", "\u2212"),
          Map.entry("micro", "\u00b5"),
          Map.entry("mu", "\u03bc"),
          Map.entry("alpha", "\u03b1"),
          Map.entry("beta", "\u03b2"),
          Map.entry("gamma", "\u03b3"),
          Map.entry("delta", "\u03b4"),
          Map.entry("kappa", "\u03ba"),
          Map.entry("plusmn", "\u00b1"),
          Map.entry("middot", "\u00b7"),
          Map.entry("times", "\u00d7"),
          Map.entry("deg", "\u00b0"),
          Map.entry("le", "\u2264"),
          Map.entry("ge", "\u2265"));

  private static final String RAISABLE = "0123456789+-\u2212";
  private static final String RAISED =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b";

  private Markup() {}

  static boolean isIn(MappedText text) {
    return text.text().indexOf('&') >= 0 || text.text().indexOf('<') >= 0;
  }

  static MappedText decode(MappedText text) {
    return dropTags(decodeEntities(text));
  }

  private static MappedText decodeEntities(MappedText text) {
    Matcher entity = ENTITY.matcher(text.text());
    if (!entity.find()) {
      return text;
    }
    MappedText.Builder decoded = new MappedText.Builder(text);
    int done = 0;
    do {
      String meaning = meaning(entity.group(1));
      if (!meaning.isEmpty()) {
        decoded.copy(done, entity.start());
        decoded.append(meaning, entity.start(), entity.end());
        done = entity.end();
      }
    } while (entity.find());
    decoded.copy(done, text.length());
    return decoded.build();
  }

  /** What an entity stands for, or nothing where it is none. */
  private static String meaning(String entity) {
    if (!entity.startsWith("#")) {
      return NAMED.getOrDefault(entity, "");
    }
    boolean hexadecimal = Character.toLowerCase(entity.charAt(1)) == 'x';
    int point = Integer.parseInt(entity.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    boolean readable =
        Character.isDefined(point)
            && !Character.isISOControl(point)
            && Character.getType(point) != Character.SURROGATE;
    return readable ? Character.toString(point) : "";
  }

  private static MappedText dropTags(MappedText text) {
    Matcher tag = TAG.matcher(text.text());
    if (!tag.find()) {
      return text;
    }
    MappedText.Builder plain = new MappedText.Builder(text);
    boolean raised = false;
    int done = 0;
    do {
      copy(text, done, tag.start(), raised, plain);
      raised = tag.group(2).equals("sup") ? tag.group(1).isEmpty() : raised;
      done = tag.end();
    } while (tag.find());
    copy(text, done, text.length(), raised, plain);
    return plain.build();
  }

  private static void copy(
      MappedText text, int from, int to, boolean raised, MappedText.Builder plain) {
    for (int i = from; i < to; i++) {
      int index = raised ? RAISABLE.indexOf(text.charAt(i)) : -1;
      plain.append(index < 0 ? text.charAt(i) : RAISED.charAt(index), i, i + 1);
    }
  }
}
