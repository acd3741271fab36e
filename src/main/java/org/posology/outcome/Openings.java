package org.posology.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.posology.document.PhraseTable;
import org.posology.document.RuleFile;

/** The words of {@code openings.tsv}, beside which a noun phrase is an outcome, known or not. */
final class Openings {

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
    SUBJECT,
    PREDICATE
  }

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
  List<Integer> objects(Phrases words) {
    return objects.find(words.sentence()).stream().map(PhraseTable.Match::to).toList();
  }

  /** The words before which an outcome is expected to end. */
  List<Integer> subjects(Phrases words) {
    List<Integer> ends = new ArrayList<>();
    for (PhraseTable.Match<Kind> match : subjects.find(words.sentence())) {
      if (match.from() > 0 && !hasObject(words, match.to())) {
        ends.add(match.from());
      }
    }
    for (PhraseTable.Match<Kind> match : predicates.find(words.sentence())) {
      addVerb(words, match.from(), ends);
    }
    for (int i = 1; i < words.size(); i++) {
      if (words.isNumber(i)) {
        addVerb(words, i, ends);
      }
    }
    return ends;
  }

  private static void addVerb(Phrases words, int predicate, List<Integer> ends) {
    int verb = verb(words, predicate);
    if (verb > 0) {
      ends.add(verb);
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
      case OBJECT -> objects;
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
      throw row.error("'" + row.column(0) + "' is no opening: object, subject or predicate");
    }
  }
}
