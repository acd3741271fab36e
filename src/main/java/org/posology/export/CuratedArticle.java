package org.posology.export;

import java.util.List;

/**
 * An article with what curators decided on its claims.
 *
 * @param abstractText all behind the title and the line end
 * @param doses that the extractor found in it
 * @param accepted claims that hold, as accepted or corrected
 * @param rejected claims that it does not make
 * @param complete whether nothing that was found in it is left to decide
 */
public record CuratedArticle(
    String id,
    String title,
    String abstractText,
    List<AnnotatedDose> doses,
    List<CuratedClaim> accepted,
    List<CuratedClaim> rejected,
    boolean complete) {

  public CuratedArticle {
    doses = List.copyOf(doses);
    accepted = List.copyOf(accepted);
    rejected = List.copyOf(rejected);
  }

  /** Title, newline, abstract. */
  String text() {
    return title + "\n" + abstractText;
  }
}
