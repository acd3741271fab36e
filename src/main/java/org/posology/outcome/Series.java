package org.posology.outcome;

import java.util.ArrayList;
import java.util.List;

/**
 * Completes series: in "bloating, fullness and hunger", members that stand between known outcomes,
 * or behind one up to the member that "and" or "or" brings in, are outcomes too; so are those
 * before one that "and" brings in.
 */
final class Series {

  private static final int LONGEST_MEMBER = 5;

  private final NounPhrases phrases;

  Series(NounPhrases phrases) {
    this.phrases = phrases;
  }

  /** The outcomes of a sentence with the missing members of their series. */
  List<Found> complete(Phrases words, List<Found> found) {
    List<Found> all = new ArrayList<>(found);
    int from = 0;
    for (int k = 0; k < found.size(); k++) {
      Found one = found.get(k);
      all.addAll(before(words, one, from));
      int limit = k + 1 < found.size() ? found.get(k + 1).begin() : words.size();
      all.addAll(behind(words, one, limit));
      from = one.end();
    }
    all.sort((a, b) -> Integer.compare(a.begin(), b.begin()));
    return distinct(all);
  }

  private List<Found> behind(Phrases words, Found one, int limit) {
    List<Found> members = new ArrayList<>();
    int closed = 0;
    int at = one.end();
    while (at < limit) {
      int begin = behindSeparator(words, behindBracket(words, at));
      if (begin == limit) {
        return members;
      }
      int end = begin < 0 ? begin : Math.min(limit, phrases.complement(words, begin));
      if (end <= begin || !isMember(words, begin, end)) {
        break;
      }
      members.add(new Found(begin, end, end - 1, "series"));
      closed = words.at(begin - 1).equals(",") ? closed : members.size();
      at = end;
    }
    return members.subList(0, closed);
  }

  private List<Found> before(Phrases words, Found one, int limit) {
    List<Found> members = new ArrayList<>();
    String joint = words.at(one.begin() - 1);
    if (!joint.equals("and") && !joint.equals("or")) {
      return members;
    }
    int at = one.begin() - 1;
    while (at > limit) {
      int end = beforeBracket(words, words.at(at - 1).equals(",") ? at - 1 : at);
      int begin = end > limit ? phrases.left(words, end - 1) : end;
      if (reaches(begin, limit, members) || end <= begin || !isMember(words, begin, end)) {
        return members;
      }
      members.add(new Found(begin, end, end - 1, "series"));
      at = begin - 1;
      if (!words.at(at).equals(",")) {
        return members;
      }
    }
    return members;
  }

  /** A first member needs something before it: "Pain and swelling" has none that is missing. */
  private static boolean reaches(int begin, int limit, List<Found> members) {
    return limit > 0 ? begin <= limit : begin == 0 && members.isEmpty();
  }

  private boolean isMember(Phrases words, int begin, int end) {
    boolean letters = words.isWord(begin) || words.isWord(end - 1);
    boolean single = end - begin == 1;
    return letters
        && !phrases.bounds(words.at(begin))
        && end - begin <= LONGEST_MEMBER
        && !(single && (phrases.isNeverHead(words.at(begin)) || phrases.isBare(words.at(begin))));
  }

  private static int behindBracket(Phrases words, int at) {
    if (!words.at(at).equals("(") && !words.at(at).equals("[")) {
      return at;
    }
    int end = at;
    while (end < words.size() && !words.at(end).equals(")") && !words.at(end).equals("]")) {
      end++;
    }
    return Math.min(end + 1, words.size());
  }

  private static int beforeBracket(Phrases words, int at) {
    int begin = at;
    if (begin > 0 && words.at(begin - 1).equals(")")) {
      while (begin > 0 && !words.at(begin - 1).equals("(")) {
        begin--;
      }
      begin--;
    }
    return Math.max(0, begin);
  }

  private static int behindSeparator(Phrases words, int at) {
    int end = at;
    while (words.at(end).equals(",") || words.at(end).equals("and") || words.at(end).equals("or")) {
      end++;
    }
    return end > at ? end : -1;
  }

  private static List<Found> distinct(List<Found> all) {
    List<Found> kept = new ArrayList<>();
    for (Found one : all) {
      if (kept.stream().noneMatch(one::overlaps)) {
        kept.add(one);
      }
    }
    return kept;
  }
}
