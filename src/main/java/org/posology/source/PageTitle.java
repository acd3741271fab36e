package org.posology.source;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the title in what stands above an abstract on a page: the first line of words that stands
 * there twice; else the first one behind the citation or the DOI; else the one before the short
 * citation.
 */
final class PageTitle {

  private PageTitle() {}

  static String find(List<String> top) throws UnreadableRecordException {
    String title = twice(top);
    title = title != null ? title : behindCitation(top);
    title = title != null ? title : beforeShortCitation(top);
    if (title == null) {
      throw new UnreadableRecordException(
          "a saved PubMed page, but no title in it: give the title in the first line instead");
    }
    return title;
  }

  private static @Nullable String twice(List<String> top) {
    Map<String, Long> counts = top.stream().collect(groupingBy(line -> line, counting()));
    return top.stream()
        .filter(line -> counts.getOrDefault(line, 0L) > 1 && isWords(line))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String behindCitation(List<String> top) {
    boolean behind = false;
    for (String line : top) {
      if (behind && isWords(line)) {
        return line;
      }
      behind |= PageCitation.isLong(line) || line.startsWith("doi:");
    }
    return null;
  }

  private static @Nullable String beforeShortCitation(List<String> top) {
    String title = null;
    for (String line : top) {
      if (PageCitation.isShort(line)) {
        return title;
      }
      title = isWords(line) ? line : title;
    }
    return null;
  }

  /** Whether the line can be a title: not one of the page's own, and more than one word. */
  private static boolean isWords(String line) {
    return line.indexOf(' ') > 0
        && PageLines.kind(line) == PageLines.Kind.TEXT
        && !PageCitation.isCitation(line);
  }
}
