package org.posology.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A BioC collection as JSON, one document a line. Offsets count Unicode code points: BioC itself
 * does not say what a character is, and its readers are written in Python.
 *
 * @see <a href="https://doi.org/10.1093/database/bat064">Comeau et al. 2013, BioC</a>
 */
public final class BiocCollection implements ArticleOutput {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Appendable out;
  private boolean empty = true;

  /**
   * @param date to stand in the file
   */
  public BiocCollection(Appendable out, String date) throws IOException {
    this.out = out;
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("source", "Posology");
    head.put("date", date);
    head.put("key", "posology");
    head.put("infons", Map.of("offsets", "Unicode code points"));
    String open = MAPPER.writeValueAsString(head);
    out.append(open, 0, open.length() - 1).append(",\"documents\":[");
  }

  @Override
  public void write(AnnotatedArticle article) throws IOException {
    out.append(empty ? "\n" : ",\n");
    out.append(MAPPER.writeValueAsString(BiocDocument.of(article)));
    empty = false;
  }

  @Override
  public void end() throws IOException {
    out.append("\n]}\n");
  }
}
