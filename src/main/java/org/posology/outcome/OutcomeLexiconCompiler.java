package org.posology.outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes {@code words.tsv} (how often each word was seen in annotated outcomes) and {@code
 * terms.tsv} (signs, symptoms and diseases of MeSH and CTCAE with their COMET domains) in the
 * folder of outcome knowledge.
 */
public final class OutcomeLexiconCompiler {

  private OutcomeLexiconCompiler() {}

  /**
   * @param data the folder with {@code corpora/} (EvidenceOutcomes, PHEE) and {@code lexicon/}
   * @param folder where the files go
   * @return how many words and terms were written
   */
  public static int compile(Path data, Path folder) {
    List<String> words = new WordCounter().count(data.resolve("corpora"));
    List<String> terms = new VocabularyTerms().read(data.resolve("lexicon"));
    try {
      Files.write(folder.resolve("words.tsv"), words);
      Files.write(folder.resolve("terms.tsv"), terms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.size() + terms.size() - 2;
  }
}
