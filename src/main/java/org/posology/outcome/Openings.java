package org.posology.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.posology.document.PhraseTable;
import org.posology.document.RuleFile;

/**
 * The words of {@code openings.tsv}, beside which a noun phrase is an outcome, known or not; and
 * what stands before figures in brackets ("X (12%)").
 */
final class Openings {

  /** Where an outcome is expected to begin or to end, and by which rule. */
  record Place(int at, String rule) {

    /** Whether figures stand behind it: what follows a number there is its unit. */
    boolean isFigure() {
      return rule.equals(FIGURE);
    }
  }

  private static final String OPENING = "opening";
  private static final String FIGURE = "figure";

  private static final Set<String> BE =
      Set.of("was", "were", "is", "are", "be", "been", "remained", "became");

  /** What may follow a verb that has no object. */
  private static final Set<String> INTRANSITIVE =
      Set.of(
          "from",
          "by",
          "in",
          "after",
          "at",
          "with",
          "during",
          "between",
          "to",
          "for",
          "on",
          "over",
          "and",
          "but",
          "compared",
          "while",
          "whereas",
          "among",
          "within",
          "when",
          "following",
          "as",
          "until",
          "than",
          "more",
          "across",
          "throughout",
          "under");

  private enum Kind {
    OBJECT,
    /** As an object, but what follows is an outcome less often. */
    WEAK,
    SUBJECT,
    PREDICATE
  }

  /** What a figure in brackets begins with. */
  private static final Set<String> FIGURES =
      Set.of(
          "p", "n", "hr", "or", "rr", "-", "+", "<", "odds", "hazard", "relative", "risk", "mean");

  private final PhraseTable<Kind> objects = new PhraseTable<>();
  private final PhraseTable<Kind> subjects = new PhraseTable<>();
  private final PhraseTable<Kind> predicates = new PhraseTable<>();

  static Openings read(Path file) {
    Openings openings = new Openings();
    for (RuleFile.Row row : RuleFile.read(file, 2)) {
      Kind kind = kind(row);
      for (String form : row.column(1).split(",", -1)) {
        openings.table(kind).put(List.of(form.strip().split(" ")), kind);
      }
    }
    return openings;
  }

  /** The words behind which an outcome is expected to begin. */
  List<Place> objects(Phrases words) {
    List<Place> begins = new ArrayList<>();
    for (PhraseTable.Match<Kind> match : objects.find(words.sentence())) {
      begins.add(new Place(match.to(), match.value() == Kind.WEAK ? "weak" : OPENING));
    }
    return begins;
  }

  /** The words before which an outcome is expected to end. */
  List<Place> subjects(Phrases words) {
    List<Place> ends = new ArrayList<>();
    for (PhraseTable.Match<Kind> match : subjects.find(words.sentence())) {
      if (match.from() > 0 && !hasObject(words, match.to())) {
        ends.add(new Place(match.from(), OPENING));
      }
    }
    for (PhraseTable.Match<Kind> match : predicates.find(words.sentence())) {
      addVerb(words, match.from(), OPENING, ends);
    }
    for (int i = 1; i < words.size(); i++) {
      if (words.isNumber(i)) {
        addVerb(words, i, OPENING, ends);
      } else if (words.at(i).equals("(") && isFigure(words, i + 1)) {
        ends.add(new Place(i, FIGURE));
      }
    }
    return ends;
  }

  private static boolean isFigure(Phrases words, int at) {
    return words.isNumber(at) || FIGURES.contains(words.at(at));
  }

  private static void addVerb(Phrases words, int predicate, String rule, List<Place> ends) {
    int verb = verb(words, predicate);
    if (verb > 0) {
      ends.add(new Place(verb, rule));
    }
  }

  /** "A increased B": what stands before acts, and is not what increased. */
  private static boolean hasObject(Phrases words, int behind) {
    int at = behind;
    while (words.at(at).endsWith("ly")) {
      at++;
    }
    return words.isWord(at) && !INTRANSITIVE.contains(words.at(at));
  }

  private PhraseTable<Kind> table(Kind kind) {
    return switch (kind) {
      case OBJECT, WEAK -> objects;
      case SUBJECT -> subjects;
      case PREDICATE -> predicates;
    };
  }

  /** The form of "be" that a predicate hangs on, adverbs between; 0 where there is none. */
  private static int verb(Phrases words, int predicate) {
    int at = predicate - 1;
    while (at > 0
        && (words.at(at).endsWith("ly")
            || words.at(at).equals("not")
            || words.at(at).equals("also"))) {
      at--;
    }
    return at > 0 && BE.contains(words.at(at)) ? at : 0;
  }

  private static Kind kind(RuleFile.Row row) {
    try {
      return Kind.valueOf(row.column(0).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.error("'" + row.column(0) + "' is no opening: object, weak, subject or predicate");
    }
  }
}
