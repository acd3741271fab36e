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
 * <p>Abstracts without labels are read as the labelled ones are built: {@link SectionGuesser} says
 * which section each sentence would stand in.
 */
public final class RoleReader {

  private enum Sign {
    AIM,
    METHOD,
    FINDING,
    CONCLUSION,
    OTHER,
    TITLE
  }

  private final SectionGuesser sections;
  private final PhraseTable<Sign> phrases = new PhraseTable<>();

  private RoleReader(SectionGuesser sections) {
    this.sections = sections;
  }

  /** Reads {@code role.tsv}, {@code sections.tsv} and {@code section-order.tsv}. */
  public static RoleReader load(Path models) {
    Path folder = models.resolve("context");
    RoleReader reader = new RoleReader(SectionGuesser.read(folder));
    for (CueFile.Cue cue : CueFile.read(folder.resolve("role.tsv"), 3)) {
      cue.into(reader.phrases, cue.choice(1, Sign.class));
    }
    return reader;
  }

  /** The role of each sentence of an article, in their order. */
  public List<SentenceRole> read(List<Sentence> sentences) {
    List<SectionCategory> guessed = sections.guess(sentences);
    List<SentenceRole> roles = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Set<Sign> signs = signs(sentences.get(i));
      boolean unlabelled = sentences.get(i).category() == SectionCategory.UNASSIGNED;
      roles.add(unlabelled ? guessed(guessed.get(i), signs) : labelled(guessed.get(i), signs));
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

  /**
   * A guessed aim is one, whatever it says, but guessed methods that say what was found are none;
   * otherwise as if there were a label.
   */
  private static SentenceRole guessed(SectionCategory section, Set<Sign> signs) {
    if (section == SectionCategory.METHODS && signs.contains(Sign.FINDING)) {
      return SentenceRole.FINDING;
    }
    return section == SectionCategory.OBJECTIVE ? SentenceRole.AIM : labelled(section, signs);
  }
}
