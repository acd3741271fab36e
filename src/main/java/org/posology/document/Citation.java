package org.posology.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article beside its text.
 *
 * @param journal ISO abbreviation, or the title of the journal
 * @param year of publication
 * @param language ISO 639-2 code of the article ({@code eng})
 * @param publicationTypes as MEDLINE names them
 * @param meshHeadings descriptors, major ones among them
 * @param substances names of substances that NLM indexed
 * @param revised when the record was last changed
 * @param retracted true when the record itself says that the article is retracted
 * @param retracts ids of the articles that this one is the retraction notice of
 */
public record Citation(
    @Nullable String journal,
    @Nullable Integer year,
    @Nullable String language,
    List<String> publicationTypes,
    List<MeshHeading> meshHeadings,
    List<String> substances,
    @Nullable LocalDate revised,
    boolean retracted,
    List<String> retracts) {

  /** Nothing known. */
  public static final Citation UNKNOWN =
      new Citation(null, null, null, List.of(), List.of(), List.of(), null, false, List.of());

  public Citation {
    publicationTypes = List.copyOf(publicationTypes);
    meshHeadings = List.copyOf(meshHeadings);
    substances = List.copyOf(substances);
    retracts = List.copyOf(retracts);
  }
}
