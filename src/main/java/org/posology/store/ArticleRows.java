package org.posology.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Article;
import org.posology.document.Citation;

/** Records and deletions as rows of {@code staged_article}. */
final class ArticleRows {

  /** A deletion says nothing; all deletions say the same. */
  private static final byte[] NO_CONTENT = new byte[0];

  private final CopyRows rows = new CopyRows();
  private final SourceFile file;

  private ArticleRows(SourceFile file) {
    this.file = file;
  }

  static CopyRows of(SourceFile file, List<ArticleEvent> events) {
    ArticleRows rows = new ArticleRows(file);
    for (int ordinal = 0; ordinal < events.size(); ordinal++) {
      rows.add(ordinal, events.get(ordinal));
    }
    return rows.rows;
  }

  private void add(int ordinal, ArticleEvent event) {
    rows.number(ordinal).text(event.id()).number(event.version()).text(asOf(event));
    rows.number(file.edition()).flag(event.isDeletion());
    if (event.article() == null) {
      addNothing();
    } else {
      add(event.article());
    }
    rows.end();
  }

  private void add(Article article) {
    byte[] textDigest = ArticleDigest.ofText(article);
    rows.bytes(ArticleDigest.ofContent(article, textDigest)).bytes(textDigest);
    rows.text(article.title()).text(article.text()).text(Json.sections(article.sections()));
    Citation citation = article.citation();
    rows.text(citation.journal()).number(citation.year()).text(citation.language());
    rows.texts(citation.publicationTypes()).text(Json.mesh(citation.meshHeadings()));
    rows.texts(citation.substances()).text(text(citation.revised())).flag(citation.retracted());
  }

  private void addNothing() {
    rows.bytes(NO_CONTENT);
    for (int column = 0; column < 11; column++) {
      rows.nothing();
    }
    rows.flag(false);
  }

  private String asOf(ArticleEvent event) {
    if (event.asOf() != null) {
      return event.asOf() + "T00:00:00Z";
    }
    Instant modified = file.modified();
    return event.isDeletion() ? "infinity" : modified.toString();
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
