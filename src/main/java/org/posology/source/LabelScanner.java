package org.posology.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.SectionCategory;
import org.posology.document.Span;
import org.posology.source.FoundLabel.Style;

/**
 * Looks for listed labels ({@link SectionLabels}) where a sentence can begin: at the beginning,
 * behind the end of a sentence (also where no space follows it), and, in capitals with a colon,
 * behind any space. In one pass, and without changing or copying the text.
 */
final class LabelScanner {

  private static final int LONGEST = 70;
  private static final String SENTENCE_ENDS = ".?!)]>;\u201d\"";
  private static final String IN_LABELS = " /&,()-'\u2019";
  private static final String DASHES = "-\u2013\u2014";

  private final String text;
  private final Span part;

  private LabelScanner(String text, Span part) {
    this.text = text;
    this.part = part;
  }

  static List<FoundLabel> scan(String text, Span part) {
    return new LabelScanner(text, part).scan();
  }

  private List<FoundLabel> scan() {
    List<FoundLabel> found = new ArrayList<>();
    int i = part.begin();
    while (i < part.end()) {
      FoundLabel label = canBegin(i) ? labelAt(i) : null;
      if (label != null) {
        found.add(label);
      }
      i = label != null ? Math.max(i + 1, label.end()) : i + 1;
    }
    return found;
  }

  private boolean canBegin(int i) {
    char c = text.charAt(i);
    if (!Character.isUpperCase(c) && c != '[') {
      return false;
    }
    boolean afterSpace = i > part.begin() && Characters.isLayout(text.charAt(i - 1));
    return afterSentence(i) || (afterSpace && isCapital(i + 1));
  }

  private boolean afterSentence(int i) {
    int before = i - 1;
    while (before >= part.begin() && Characters.isLayout(text.charAt(before))) {
      before--;
    }
    return before < part.begin() || SENTENCE_ENDS.indexOf(text.charAt(before)) >= 0;
  }

  private boolean isCapital(int i) {
    return i < part.end() && Character.isUpperCase(text.charAt(i));
  }

  private @Nullable FoundLabel labelAt(int i) {
    boolean bracket = text.charAt(i) == '[';
    int begin = bracket ? i + 1 : i;
    int end = SectionLabels.mayBegin(text, begin) ? listedEnd(begin) : -1;
    if (end < 0 && !bracket) {
      return capitals(i);
    }
    return end < 0 ? null : styled(i, begin, end);
  }

  /** The end of the longest listed label that begins here, or -1. */
  private int listedEnd(int begin) {
    int longest = -1;
    for (int end = begin + 1; end <= Math.min(part.end(), begin + LONGEST); end++) {
      char last = text.charAt(end - 1);
      if (!Character.isLetter(last) && IN_LABELS.indexOf(last) < 0) {
        return longest;
      }
      if (isWordEnd(end) && SectionLabels.isLabel(text.substring(begin, end))) {
        longest = end;
      }
    }
    return longest;
  }

  private boolean isWordEnd(int end) {
    char last = text.charAt(end - 1);
    boolean closed = Character.isLetter(last) || last == ')';
    return closed && (end == part.end() || !Character.isLetter(text.charAt(end)));
  }

  /** A label in capitals that is not listed, but has a colon and a word that tells its category. */
  private @Nullable FoundLabel capitals(int begin) {
    int end = begin;
    while (end < part.end() && end - begin <= LONGEST && isCapitalsSign(text.charAt(end))) {
      end++;
    }
    boolean colon = end < part.end() && text.charAt(end) == ':' && afterSentence(begin);
    String label = text.substring(begin, end).strip();
    boolean tells = colon && SectionLabels.category(label) != SectionCategory.UNASSIGNED;
    return tells ? found(begin, begin, begin + label.length(), Style.COLON, end + 1) : null;
  }

  private static boolean isCapitalsSign(char c) {
    return Character.isUpperCase(c) || IN_LABELS.indexOf(c) >= 0;
  }

  private @Nullable FoundLabel styled(int outer, int begin, int end) {
    int next = end;
    while (next < part.end() && Characters.isLayout(text.charAt(next))) {
      next++;
    }
    if (next == part.end()) {
      return null;
    }
    char sign = text.charAt(next);
    if (outer < begin) {
      return sign == ']' ? found(outer, begin, end, Style.BRACKETS, next + 1) : null;
    }
    if (sign == ':') {
      return found(outer, begin, end, Style.COLON, next + 1);
    }
    boolean core = afterSentence(begin) && isCore(begin, end);
    Style style = core ? weakStyle(end, next) : null;
    int behind = style == Style.BARE ? next : next + 1;
    return style == null ? null : found(outer, begin, end, style, behind);
  }

  private boolean isCore(int begin, int end) {
    return SectionLabels.isCore(text.substring(begin, end));
  }

  private @Nullable Style weakStyle(int end, int next) {
    char sign = text.charAt(next);
    boolean more = next + 1 < part.end();
    if (sign == '.' && next == end) {
      return more && !Character.isLowerCase(text.charAt(next + 1)) ? Style.PERIOD : null;
    }
    if (DASHES.indexOf(sign) >= 0) {
      return more && (next > end || sign == '\u2014') ? Style.DASH : null;
    }
    boolean begins = Character.isUpperCase(sign) || Character.isDigit(sign);
    return next > end && begins ? Style.BARE : null;
  }

  private FoundLabel found(int outer, int begin, int end, Style style, int behind) {
    String label = text.substring(begin, end);
    int after = behind;
    while (after < part.end() && text.charAt(after) == ':') {
      after++;
    }
    return new FoundLabel(label, outer, after, style, SectionLabels.category(label));
  }
}
