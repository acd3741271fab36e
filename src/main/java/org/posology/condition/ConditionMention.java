package org.posology.condition;

import org.jspecify.annotations.Nullable;
import org.posology.document.Mention;
import org.posology.document.Span;

/**
 * A disease or a population in an article's text.
 *
 * @param concept id of the disease ({@code MESH:D003924}), where a list names it
 * @param populates whether the text says that people have or underwent it
 * @param rule what found it
 */
public record ConditionMention(
    Span span, String text, @Nullable String concept, boolean populates, String rule)
    implements Mention {

  public ConditionMention {
    if (span.length() == 0 || span.length() != text.length()) {
      throw new IllegalArgumentException("no condition: '" + text + "' at " + span);
    }
  }
}
