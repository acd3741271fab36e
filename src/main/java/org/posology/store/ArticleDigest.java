package org.posology.store;

import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.MeshHeading;
import org.posology.document.Section;

/** What makes two records of an article the same. */
final class ArticleDigest {

  private ArticleDigest() {}

  /** Over text and sections: all that an extractor's reading may depend on. */
  static byte[] ofText(Article article) {
    Digest digest = new Digest().add(article.text()).add(article.sections().size());
    for (Section section : article.sections()) {
      digest.add(section.label()).add(section.category());
      digest.add(section.span().begin()).add(section.span().end());
    }
    return digest.sha256();
  }

  /** Over all that the record says but its date of revision, which orders it. */
  static byte[] ofContent(Article article, byte[] textDigest) {
    Citation citation = article.citation();
    Digest digest = new Digest().add(textDigest);
    digest.add(citation.journal()).add(citation.year()).add(citation.language());
    digest.addAll(citation.publicationTypes()).addAll(citation.substances());
    digest.add(citation.meshHeadings().size());
    for (MeshHeading heading : citation.meshHeadings()) {
      digest.add(heading.id()).add(heading.descriptor()).add(heading.major());
      digest.addAll(heading.qualifiers());
    }
    digest.add(citation.retracted()).addAll(citation.retracts());
    return digest.sha256();
  }
}
