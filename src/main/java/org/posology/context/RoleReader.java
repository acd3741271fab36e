package org.posology.context;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.posology.document.PhraseTable;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;

/**
 * Tells what each sentence of an article does: by its section where that is labelled, by its words
 * and its place where not. Needs and approvals are no claims, wherever they stand.
 *
 * <p>Abstracts without labels are read as the labelled ones are built: background, aim, methods,
 * findings, conclusion; the words decide where one part begins.
 */
public final class RoleReader {

  /** The last of this many sentences of an unlabelled abstract is taken for its conclusion. */
  private static final int ENOUGH_FOR_CONCLUSION = 5;

  private enum Sign {
    AIM,
    METHOD,
    FINDING,
    CONCLUSION,
    OTHER,
    TITLE
  }

  private final PhraseTable<Sign> phrases = new PhraseTable<>();

  private RoleReader() {}

  /** Reads {@code models/context/role.tsv}. */
  public static RoleReader load(Path models) {
    RoleReader reader = new RoleReader();
    Path file = models.resolve("context").resolve("role.tsv");
    for (CueFile.Cue cue : CueFile.read(file, 3)) {
      cue.into(reader.phrases, cue.choice(1, Sign.class));
    }
    return reader;
  }

  /** The role of each sentence of an article, in their order. */
  public List<SentenceRole> read(List<Sentence> sentences) {
    List<SentenceRole> roles = new ArrayList<>();
    boolean begun = false;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Set<Sign> signs = signs(sentence);
      SentenceRole role =
          sentence.category() == SectionCategory.UNASSIGNED
              ? unlabelled(signs, begun, i, sentences.size())
              : labelled(sentence.category(), signs);
      begun |= role == SentenceRole.AIM || role == SentenceRole.METHOD;
      roles.add(role);
    }
    return roles;
  }

  private Set<Sign> signs(Sentence sentence) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    phrases.find(sentence).forEach(match -> signs.add(match.value()));
    return signs;
  }

  private static SentenceRole labelled(SectionCategory category, Set<Sign> signs) {
    return switch (category) {
      case TITLE -> signs.contains(Sign.TITLE) ? SentenceRole.FINDING : SentenceRole.OTHER;
      case BACKGROUND, OBJECTIVE -> prior(signs);
      case METHODS -> SentenceRole.METHOD;
      case RESULTS -> result(signs);
      case CONCLUSIONS, UNASSIGNED -> conclusion(signs);
    };
  }

  private static SentenceRole prior(Set<Sign> signs) {
    if (signs.contains(Sign.AIM)) {
      return SentenceRole.AIM;
    }
    return signs.contains(Sign.OTHER) ? SentenceRole.OTHER : SentenceRole.BACKGROUND_FACT;
  }

  private static SentenceRole result(Set<Sign> signs) {
    if (signs.contains(Sign.FINDING)) {
      return SentenceRole.FINDING;
    }
    if (signs.contains(Sign.OTHER)) {
      return SentenceRole.OTHER;
    }
    return signs.contains(Sign.METHOD) ? SentenceRole.METHOD : SentenceRole.FINDING;
  }

  private static SentenceRole conclusion(Set<Sign> signs) {
    boolean claims = signs.contains(Sign.CONCLUSION) || signs.contains(Sign.FINDING);
    return signs.contains(Sign.OTHER) && !claims ? SentenceRole.OTHER : SentenceRole.CONCLUSION;
  }

  private static SentenceRole unlabelled(Set<Sign> signs, boolean begun, int at, int size) {
    boolean last = at == size - 1 && size >= ENOUGH_FOR_CONCLUSION;
    if ((signs.contains(Sign.CONCLUSION) && begun) || last) {
      return conclusion(signs);
    }
    if (signs.contains(Sign.AIM) && !signs.contains(Sign.FINDING)) {
      return SentenceRole.AIM;
    }
    if (signs.contains(Sign.METHOD) && !signs.contains(Sign.FINDING)) {
      return SentenceRole.METHOD;
    }
    return begun || signs.contains(Sign.FINDING) ? result(signs) : prior(signs);
  }
}
