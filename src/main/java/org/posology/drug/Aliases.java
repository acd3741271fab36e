package org.posology.drug;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Second names that an article gives a drug though their letters are not its initials:
 *
 * <pre>
 *   tetrahydrobiopterin (BH4)         directly behind it
 *   glatiramer 40 mg/mL (GA40)        behind its dose or its form
 *   acetylsalicylic acid (aspirin, ASA; 325 mg)
 *   QZL441 (flurbotinib)              before it
 *   vitamin D3                        D3
 *   A with vilanterol (A/VI)          VI
 * </pre>
 *
 * A name of capitals, or of capitals and digits, that stands elsewhere in the article too.
 */
final class Aliases {

  private static final Pattern REMARK =
      Pattern.compile(
          "\\s?(?:(?:[\\p{Lower}-]{3,}+|\\d[\\d.,·]*+|%|mg|μg|µg|[mMkK]?IU|U|ml|mL|/) ?){0,5}"
              + "\\((?<name>[\\p{Alnum}+/-]{2,10})[);,].*");
  private static final Pattern SECOND =
      Pattern.compile(", (?:or )?(?<name>[\\p{Alnum}+/-]{2,10})[);].*");
  private static final Pattern BEFORE =
      Pattern.compile(".*?(?<name>[\\p{Alnum}-]{2,10}(?: (?:MDI|DPI))?) \\($");
  private static final Pattern NAME = Pattern.compile("\\p{Alnum}*[\\p{Lu}].*[\\p{Lu}\\d].*");
  private static final Pattern VITAMIN = Pattern.compile("(?i)vitamin[ -]([BDK]\\d{1,2})");
  private static final Pattern AMOUNT =
      Pattern.compile("\\d+(mg|MG|mL|ML|IU|U|Gy)|[Qq]\\d+[WwDdHh]|T[0-2]|VO2");
  private static final Pattern PARTS = Pattern.compile("[^/+]+");

  /** What stands in parentheses behind drugs and is no name of theirs. */
  private static final Set<String> TAKEN =
      Set.of(
          "AUC", "BID", "CI", "CON", "DB", "DPI", "HR", "II", "III", "IM", "IP", "ITT", "IV", "MDI",
          "OD", "OL", "OR", "PBO", "PK", "PLA", "PO", "PRN", "QD", "QID", "RCT", "RR", "SC", "SD",
          "SE", "TID", "UK", "US", "USA");

  private static final int SHORTEST_PART = 2;

  private final ArticleText article;
  private final ContextFilter filter;
  private final Map<String, Term> names = new HashMap<>();

  private Aliases(ArticleText article, ContextFilter filter) {
    this.article = article;
    this.filter = filter;
  }

  /** The second names of the drugs that were found in an article. */
  static Map<String, Term> in(ArticleText article, List<Found> found, ContextFilter filter) {
    Aliases aliases = new Aliases(article, filter);
    found.forEach(aliases::read);
    return aliases.names;
  }

  private void read(Found drug) {
    Matcher vitamin = VITAMIN.matcher(drug.sentence().textOf(drug.span()));
    if (vitamin.matches()) {
      names.put(vitamin.group(1), drug.term());
    }
    if (drug.term().kind() != DrugKind.CLASS && !filter.denies(drug)) {
      int end = drug.span().end() - drug.sentence().span().begin();
      String behind = drug.sentence().text().substring(end);
      add(REMARK.matcher(behind), drug);
      if (drug.neighbour(-1).equals("(")) {
        add(SECOND.matcher(behind), drug);
        int begin = drug.span().begin() - drug.sentence().span().begin();
        add(BEFORE.matcher(drug.sentence().text().substring(0, begin)), drug);
      }
    }
  }

  private void add(Matcher remark, Found drug) {
    if (!remark.matches()) {
      return;
    }
    String name = remark.group("name");
    Matcher parts = PARTS.matcher(name);
    if (name.indexOf('/') >= 0 || name.indexOf('+') >= 0) {
      while (parts.find()) {
        if (isShort(parts.group(), drug)) {
          names.putIfAbsent(parts.group(), drug.term());
        }
      }
    } else if (isName(name)) {
      names.putIfAbsent(name, drug.term());
    }
  }

  private boolean isName(String name) {
    return NAME.matcher(name).matches()
        && !TAKEN.contains(name)
        && !name.startsWith("AUC")
        && !AMOUNT.matcher(name).matches()
        && article.usesAgain(name);
  }

  /** {@code VI} of {@code vilanterol}: the first letter, the others in its order. */
  private static boolean isShort(String part, Found drug) {
    String name = drug.term().key();
    int at = 0;
    for (char letter : part.toLowerCase(Locale.ROOT).toCharArray()) {
      int next = name.indexOf(letter, at);
      if (next < 0 || (at == 0 && next > 0)) {
        return false;
      }
      at = next + 1;
    }
    return part.length() >= SHORTEST_PART && part.chars().allMatch(Character::isUpperCase);
  }
}
