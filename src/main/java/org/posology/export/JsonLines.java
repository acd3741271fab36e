package org.posology.export;

import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One article a line of JSON. The names of the fields are the contract that every consumer builds
 * on.
 */
public final class JsonLines implements ArticleOutput {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Appendable out;

  public JsonLines(Appendable out) {
    this.out = out;
  }

  @Override
  public void write(AnnotatedArticle article) throws IOException {
    out.append(MAPPER.writeValueAsString(article)).append('\n');
  }
}
