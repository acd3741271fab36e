package org.posology.drug;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.evaluation.IobReader;
import org.posology.evaluation.PheeReader;
import org.posology.nlp.LabelledText;
import org.posology.spec.Shared;

/**
 * A corpus that marks drugs or chemicals, in its training and its test part.
 *
 * @param name for the score file
 */
record DrugCorpus(String name, List<LabelledText> train, List<LabelledText> test) {

  static DrugCorpus phee() {
    Path folder = Shared.require("data/corpora/phee");
    return of(
        "phee-dev",
        PheeReader.read(folder.resolve("train.json")),
        PheeReader.read(folder.resolve("dev.json")));
  }

  static DrugCorpus bc5cdr() {
    Path folder = Shared.require("data/corpora/bc5cdr/chem");
    return of(
        "bc5cdr-devel",
        IobReader.read(folder.resolve("train.tsv")),
        IobReader.read(folder.resolve("devel.tsv")));
  }

  private static DrugCorpus of(String name, List<LabelledText> train, List<LabelledText> test) {
    return new DrugCorpus(
        name,
        train.stream().map(DrugTraining::onlyDrugs).toList(),
        test.stream().map(DrugTraining::onlyDrugs).toList());
  }

  /** Scores what finds the drugs of an article. */
  SpanCounts score(Function<List<Sentence>, List<Span>> finder) {
    return new DrugEvaluation(test, train).score(finder);
  }
}
