package org.posology.outcome;

import java.util.ArrayList;
import java.util.List;
import org.posology.document.PhraseTable;

/**
 * Finds what an outcome can hang on, and makes whole phrases of it: terms of the lexicon, known
 * heads, and whatever stands beside an opening ("reduced X", "X was lower").
 */
final class Anchors {

  /** A word that heads an annotated outcome at least this often, of the times it stands at all. */
  private static final double HEAD_SHARE = 0.35;

  private static final int SEEN = 3;

  /** How far behind a verdict the words may stand that say of what it is one. */
  private static final int VERDICT_REACH = 12;

  private final OutcomeLexicon lexicon;
  private final NounPhrases phrases;
  private final Openings openings;
  private final Subjects subjects;

  Anchors(OutcomeLexicon lexicon, NounPhrases phrases, Openings openings) {
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.openings = openings;
    subjects = new Subjects(phrases);
  }

  /** The outcomes of a sentence; none overlap. */
  List<Found> find(Phrases words) {
    List<Found> found = new ArrayList<>();
    for (PhraseTable.Match<OutcomeTerm> match : lexicon.terms().find(words.sentence())) {
      addTerm(words, match, found);
    }
    for (int i = 0; i < words.size(); i++) {
      if (isHead(words, i)) {
        add(words, found, phrase(words, i, i + 1, "head"));
      }
    }
    openings.objects(words).forEach(place -> addObject(words, place, found));
    openings.subjects(words).forEach(place -> addSubject(words, place, found));
    found.sort((a, b) -> Integer.compare(a.begin(), b.begin()));
    return found;
  }

  /** The outcomes of a sentence, and all other noun phrases beside them; none overlap. */
  List<Found> withPhrases(Phrases words, List<Found> outcomes) {
    List<Found> found = new ArrayList<>(outcomes);
    for (int i = 0; i < words.size(); i++) {
      if (phrases.endsPhrase(words, i)) {
        addRest(words, found, phrase(words, i, i + 1, Found.PHRASE));
      }
    }
    found.sort((a, b) -> Integer.compare(a.begin(), b.begin()));
    return found;
  }

  private void addTerm(Phrases words, PhraseTable.Match<OutcomeTerm> match, List<Found> found) {
    OutcomeTerm term = match.value();
    if (term.isVerdict()) {
      if (!isVerdictOf(words, match.to())) {
        int end = words.at(match.to() - 1).equals("to") ? match.to() - 1 : match.to();
        found.add(new Found(match.from(), end, end - 1, term.rule()));
      }
    } else if (!isOtherShortForm(words, match) && !isTied(words, match.to())) {
      add(words, found, phrase(words, match.from(), match.to(), term.rule()));
    }
  }

  /** "Effective in X", "more effective than A for reducing X": X is the outcome. */
  private static boolean isVerdictOf(Phrases words, int from) {
    String next = words.at(from);
    boolean found = next.equals("in") || next.equals("at");
    for (int i = from; i < from + VERDICT_REACH && !isStop(words.at(i)); i++) {
      String word = words.at(i);
      boolean joint = word.equals("in") || word.equals("at") || word.equals("for");
      found |= joint && words.at(i + 1).endsWith("ing");
    }
    return found;
  }

  private static boolean isStop(String word) {
    return word.isEmpty() || word.equals(".") || word.equals(";") || word.equals(",");
  }

  /** Short words that are short forms only in capitals, and HR where a ratio follows. */
  private static boolean isOtherShortForm(Phrases words, PhraseTable.Match<OutcomeTerm> match) {
    String form = words.original(match.from());
    if (match.to() - match.from() > 1 || form.length() > 3) {
      return false;
    }
    String next = words.at(match.to());
    boolean ratio = form.equals("HR") && !next.isEmpty() && "=,:;]".contains(next);
    return ratio || words.isNumber(match.to()) || !Character.isUpperCase(form.charAt(1));
  }

  /** "Glucagon-like": a name that only modifies. */
  private boolean isTied(Phrases words, int behind) {
    return words.at(behind).equals("-") && phrases.isTied(words.at(behind + 1));
  }

  private boolean isHead(Phrases words, int i) {
    WordCount count = lexicon.count(words.at(i));
    boolean capitals =
        words.at(i).length() > 3 || Character.isUpperCase(words.original(i).charAt(0));
    return capitals && count.head() >= SEEN && count.headShare() >= HEAD_SHARE;
  }

  private void addObject(Phrases words, Openings.Place place, List<Found> found) {
    addOpened(words, found, phrases.behind(words, place.at(), place.rule()));
  }

  private void addSubject(Phrases words, Openings.Place place, List<Found> found) {
    Found subject = subjects.before(words, place);
    if (subject != null) {
      addOpened(words, found, subject);
    }
  }

  private void addOpened(Phrases words, List<Found> found, Found phrase) {
    boolean empty = phrase.end() <= phrase.begin();
    if (empty || !(words.isWord(phrase.begin()) || words.isNumber(phrase.begin()))) {
      return;
    }
    boolean never = phrase.length() == 1 && phrases.isNeverHead(words.at(phrase.begin()));
    boolean known = found.stream().anyMatch(phrase::overlaps);
    if (!known && !never && hasLetters(words, phrase.begin(), phrase.end())) {
      add(words, found, phrase);
    }
  }

  /** What no rule knows: only its score says whether it is an outcome. */
  private void addRest(Phrases words, List<Found> found, Found phrase) {
    boolean bare = phrase.length() == 1 && phrases.isBare(words.at(phrase.begin()));
    boolean known = found.stream().anyMatch(phrase::overlaps);
    if (!bare && !known && phrase.length() > 0 && hasLetters(words, phrase.begin(), phrase.end())) {
      String rule = PatientConditions.isOne(words, phrase) ? Found.CONDITION : Found.PHRASE;
      found.add(new Found(phrase.begin(), phrase.end(), phrase.head(), rule));
    }
  }

  private static boolean hasLetters(Phrases words, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (words.isWord(i) && words.at(i).length() > 1) {
        return true;
      }
    }
    return false;
  }

  private Found phrase(Phrases words, int begin, int end, String rule) {
    int right = phrases.nouns(words, phrases.right(words, end));
    int left = Math.min(phrases.left(words, right - 1), begin);
    if (phrases.givesWay(words, right)) {
      Found inner = phrases.behind(words, right + 1, "complement");
      return inner.length() > 0 ? inner : new Found(left, right, right - 1, rule);
    }
    String head = words.at(right - 1);
    boolean joins = words.at(right).equals("of") && phrases.isWhole(head);
    if (joins || (head.equals("time") && words.at(right).equals("to"))) {
      Found inner = phrases.behind(words, right + 1, rule);
      return new Found(left, Math.max(right, inner.end()), right - 1, rule);
    }
    return new Found(left, right, right - 1, rule);
  }

  private void add(Phrases words, List<Found> found, Found phrase) {
    String head = words.at(phrase.end() - 1);
    boolean bare = phrase.length() == 1 && phrases.isBare(head);
    boolean tied = phrases.isTied(head) && words.at(phrase.end() - 2).equals("-");
    boolean wrong = phrase.rule().equals("head") && phrases.isNeverHead(head);
    if (bare || tied || wrong || phrases.isNever(head) || PatientConditions.isOne(words, phrase)) {
      return;
    }
    for (Found other : found) {
      if (phrase.overlaps(other) && other.length() >= phrase.length()) {
        return;
      }
    }
    found.removeIf(phrase::overlaps);
    found.add(phrase);
  }
}
