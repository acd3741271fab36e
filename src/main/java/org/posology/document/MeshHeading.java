package org.posology.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A MeSH heading of an article.
 *
 * @param id the descriptor's unique id ({@code D000818}), where the record gives it
 * @param descriptor its name
 * @param major whether the descriptor or one of its qualifiers is a major topic
 * @param qualifiers names of the qualifiers
 */
public record MeshHeading(
    @Nullable String id, String descriptor, boolean major, List<String> qualifiers) {

  public MeshHeading {
    qualifiers = List.copyOf(qualifiers);
  }
}
