package org.posology.drug;

import java.util.List;
import org.posology.document.Sentence;

/** The facts of an article's sentences. */
interface ArticleFacts {

  /** For each token of a sentence of the article, its facts. */
  List<List<String>> of(Sentence sentence);
}
