package org.posology.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posology.source.PageLines.Kind;

/**
 * Finds the article in the text of a saved PubMed page.
 *
 * <ol>
 *   <li>The abstract is the longest stretch between a line <q>Abstract</q> and the next heading of
 *       the page, keywords or copyright notice: the page's own navigation has such a line, too;
 *   <li>{@link PageTitle} finds the title above it;
 *   <li>{@link PageCitation} finds journal and year, there, too.
 * </ol>
 */
final class PageReader {

  private static final Pattern PMID = Pattern.compile("PMID: ?(\\d{1,12})\\b.*");
  private static final int MARKS = 2;

  private final List<String> lines;

  PageReader(List<String> lines) {
    this.lines = lines;
  }

  /** Whether the lines are those of a page: some of them stand nowhere else. */
  boolean isPage() {
    return lines.stream().filter(PageLines::isMark).distinct().limit(MARKS).count() == MARKS;
  }

  ArticleDraft read() throws UnreadableRecordException {
    int heading = heading();
    List<String> top = lines.subList(0, heading >= 0 ? heading : end(firstCitation()));
    ArticleDraft draft = new ArticleDraft();
    draft.title = PageTitle.find(top);
    if (heading >= 0) {
      draft.abstractText(lines.subList(heading + 1, end(heading + 1)));
    }
    identify(draft, top);
    PageCitation.read(top, draft.fields);
    return draft;
  }

  /** The line above the abstract, or -1 where the page has none. */
  private int heading() {
    int best = -1;
    int longest = 0;
    for (int i = 0; i < lines.size(); i++) {
      int length = PageLines.kind(lines.get(i)) == Kind.HEADING ? lengthBehind(i) : 0;
      if (length > longest) {
        best = i;
        longest = length;
      }
    }
    return best;
  }

  private int lengthBehind(int heading) {
    return lines.subList(heading + 1, end(heading + 1)).stream().mapToInt(String::length).sum();
  }

  private int end(int from) {
    int i = from;
    while (i < lines.size() && !PageLines.kind(lines.get(i)).endsAbstract()) {
      i++;
    }
    return i;
  }

  /** Where the article begins, on a page whose navigation names headings before. */
  private int firstCitation() {
    int i = 0;
    while (i < lines.size() && !PageCitation.isCitation(lines.get(i))) {
      i++;
    }
    return i < lines.size() ? i : 0;
  }

  private static void identify(ArticleDraft draft, List<String> top) {
    for (String line : top) {
      Matcher matcher = PMID.matcher(line);
      if (draft.pmid.isEmpty() && matcher.matches()) {
        draft.pmid = matcher.group(1);
      }
      if (PageLines.kind(line) == Kind.TYPE && !draft.fields.publicationTypes.contains(line)) {
        draft.fields.publicationTypes.add(line);
      }
      if (PageLines.kind(line) == Kind.RETRACTED) {
        draft.fields.retracted();
      }
    }
  }
}
