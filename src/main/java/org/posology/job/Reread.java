package org.posology.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.posology.assertion.Extraction;
import org.posology.store.StoredArticle;

/**
 * What came of articles that were read again.
 *
 * @param found where the extractor did its work
 * @param failures id → why it could not
 */
record Reread(List<Extraction> found, Map<String, String> failures) {

  static final Reread NOTHING = new Reread(List.of(), Map.of());

  Reread {
    found = List.copyOf(found);
    failures = Map.copyOf(failures);
  }

  static Reread refused(StoredArticle article, String reason) {
    return new Reread(List.of(), Map.of(article.id(), reason));
  }

  Reread plus(Reread other) {
    List<Extraction> both = new ArrayList<>(found);
    both.addAll(other.found);
    Map<String, String> all = new HashMap<>(failures);
    all.putAll(other.failures);
    return new Reread(both, all);
  }

  int size() {
    return found.size() + failures.size();
  }
}
