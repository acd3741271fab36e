package org.posology.drug;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Mention;
import org.posology.document.Span;

/**
 * A drug in a text.
 *
 * @param span where
 * @param text what stands there
 * @param concept {@code DB…} (DrugBank), {@code RXCUI:…} or {@code MESH:…}; null where none is
 *     known, or where a name means several
 * @param name the canonical name, generics in lower case; null where none is known
 * @param kind what sort of name it is
 * @param components names of the parts of a combination, otherwise empty
 * @param rule what found it: {@code lexicon}, {@code abbreviation}, {@code code}, …
 */
public record DrugMention(
    Span span,
    String text,
    @Nullable String concept,
    @Nullable String name,
    DrugKind kind,
    List<String> components,
    String rule)
    implements Mention {

  public DrugMention {
    if (span.length() != text.length() || text.isBlank()) {
      throw new IllegalArgumentException("no drug: '" + text + "' at " + span);
    }
    components = List.copyOf(components);
  }
}
