package org.posology.export;

import java.io.IOException;

/** A format that annotated articles are written in, one by one, whatever their number. */
public interface ArticleOutput {

  void write(AnnotatedArticle article) throws IOException;

  /** Writes what stands behind the last article. */
  default void end() throws IOException {}
}
