package org.posology.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads journal and year from the citations of a page: the short one ({@code J Doe et al. Ann Test.
 * 2020.}), else the long one ({@code Ann Test . 2020 May;12(3):45-6.}), whose journal may stand in
 * the line before, or be lost.
 */
final class PageCitation {

  /** Longer lines are no citation, and are not matched against anything. */
  private static final int LONGEST = 400;

  private static final Pattern SHORT =
      Pattern.compile(
          "\\S.*?\\. ([A-Z][^.]{1,100}(?:\\. [^.\\d]{1,60})?)\\. ((?:19|20)\\d\\d)( [^.]{1,20})?\\.");
  private static final Pattern LONG =
      Pattern.compile("([^;]{0,120}?) ?\\. ((?:19|20)\\d\\d)( [^.;]{1,20})?[;.].*\\d.*");

  private PageCitation() {}

  static boolean isShort(String line) {
    return line.length() <= LONGEST && SHORT.matcher(line).matches();
  }

  static boolean isLong(String line) {
    return line.length() <= LONGEST && LONG.matcher(line).matches() && !isShort(line);
  }

  static boolean isCitation(String line) {
    return isShort(line) || isLong(line);
  }

  static void read(List<String> top, CitationFields fields) {
    top.stream().filter(PageCitation::isShort).forEach(line -> read(SHORT.matcher(line), fields));
    String before = "";
    for (String line : top) {
      if (isLong(line)) {
        read(LONG.matcher(line), fields);
        fields.journal(PageLines.kind(before) == PageLines.Kind.TEXT ? before : null);
      }
      before = line.isEmpty() ? before : line;
    }
  }

  private static void read(Matcher citation, CitationFields fields) {
    if (citation.matches()) {
      fields.journal(citation.group(1));
      fields.year(citation.group(2));
    }
  }
}
