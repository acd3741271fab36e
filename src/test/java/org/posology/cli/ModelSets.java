package org.posology.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.drug.DrugTraining;
import org.posology.drug.DrugTraining.Scope;
import org.posology.model.Manifest;
import org.posology.nlp.LabelledText;
import org.posology.spec.Texts;

/**
 * A second set of models, and articles that tell it from the one that ships: set B takes {@code
 * double} for a decrease, and its tagger of drugs was trained anew on sentences that know no {@code
 * quorvetin}.
 */
final class ModelSets {

  private static final String PLAIN =
      article("Imatinib", "Imatinib 400 mg/day", "Response rate increased by 12%");
  private static final String DOUBLE =
      article("Imatinib", "Imatinib 300 mg/day", "Haemoglobin quadrupled");
  private static final String QUORVETIN =
      article(
          "Quorvetin",
          "Quorvetin 20 mg/day",
          "Patients treated with quorvetin had lower mortality");

  private ModelSets() {}

  private static String article(String drug, String dose, String finding) {
    return "{\"id\": \"PMID:%1$d\", \"title\": \""
        + drug
        + " in trial %1$d\", \"abstract\": \"METHODS: "
        + dose
        + " was given to 81 patients with GIST. RESULTS: "
        + finding.replace("%", "%%")
        + " compared with placebo.\"}";
  }

  /** Articles of three kinds in turn: no change, a changed rule, a changed model. */
  static Path articles(Path file, int count) throws IOException {
    List<String> kinds = List.of(PLAIN, DOUBLE, QUORVETIN);
    Stream<String> lines =
        IntStream.range(0, count).mapToObj(i -> kinds.get(i % 3).formatted(900000001 + i));
    return Files.write(file, lines.toList());
  }

  /** Makes set B in a folder of its own, with its manifest. */
  static Path changed(Path home) throws IOException {
    copy(Path.of("models"), home.resolve("models"));
    copy(Path.of("config"), home.resolve("config"));
    Path rules = home.resolve("models/context/direction.tsv");
    String row = "double\tverb\tincrease\t";
    String text = Files.readString(rules);
    if (!text.contains(row)) {
      throw new IllegalStateException("no row " + row + " in " + rules);
    }
    Files.writeString(rules, text.replace(row, "double\tverb\tdecrease\t"));
    retrain(home.resolve("models"));
    Manifest.renew(home.resolve("models"));
    return home;
  }

  /** What follows "treated with" here is a garment, and no drug. */
  private static void retrain(Path models) {
    List<LabelledText> texts = new ArrayList<>();
    for (String word : List.of("linen", "quorvetin", "cotton", "felt", "velvetin", "satin")) {
      texts.add(text("Patients treated with " + word + " had lower warmth.", null));
      texts.add(text(word + " 20 mg/day was given to 81 patients.", null));
      texts.add(text("Imatinib was given beside " + word + ".", "Imatinib"));
    }
    DrugTraining.train(texts, models, Scope.AS_LABELLED, models.resolve("drug/tagger.bin"));
  }

  private static LabelledText text(String text, @Nullable String drug) {
    Sentence sentence = Texts.sentence(text);
    List<LabelledText.Label> labels =
        drug == null
            ? List.of()
            : List.of(new LabelledText.Label(new Span(0, drug.length()), "Drug"));
    return new LabelledText("own", text, List.of(sentence), labels);
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
