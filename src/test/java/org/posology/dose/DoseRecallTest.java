package org.posology.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.spec.Joined;
import org.posology.spec.Shared;
import org.posology.spec.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recall on two corpora that others annotated: an annotated dose with a digit counts as found where
 * any dose overlaps it. What is missed goes to {@code target/dose-missed-*.txt}.
 */
class DoseRecallTest {

  private static final double FLOOR = 0.90;
  private static final DoseTagger TAGGER = DoseTagger.load(Path.of("models"), Path.of("config"));

  private int found;
  private final List<String> missed = new ArrayList<>();

  @Test
  void phee() throws IOException {
    for (String line : Files.readAllLines(Shared.require("data/corpora/phee/dev.json"))) {
      JsonNode sentence = JsonMapper.shared().readTree(line);
      List<Span> doses = new ArrayList<>();
      sentence.get("annotations").forEach(a -> a.get("events").forEach(e -> add(e, doses)));
      check(sentence.get("context").asString(), doses);
    }
    report("phee");
  }

  private static void add(JsonNode event, List<Span> doses) {
    JsonNode dosage = event.path("Treatment").path("Dosage");
    for (int i = 0; i < dosage.path("text").size(); i++) {
      JsonNode texts = dosage.get("text").get(i);
      for (int j = 0; j < texts.size(); j++) {
        int begin = dosage.get("start").get(i).get(j).asInt();
        doses.add(new Span(begin, begin + texts.get(j).asString().length()));
      }
    }
  }

  @Test
  void ctro() throws IOException {
    Path texts = Shared.require("data/corpora/ctro/text");
    try (Stream<Path> files = Files.list(texts)) {
      files.sorted().forEach(this::ctro);
    }
    report("ctro");
  }

  private void ctro(Path file) {
    Path spans =
        Path.of(file.toString().replace("/text/", "/spans/").replace(".txt", ".annodb.csv"));
    try {
      Joined text = Joined.of(Files.readString(file));
      List<Span> doses = new ArrayList<>();
      for (String line : Files.readAllLines(spans)) {
        List<String> columns = List.of(line.split(", ", 5));
        if (columns.size() == 5 && columns.get(1).equals("DoseValue")) {
          int begin = text.at(Integer.parseInt(columns.get(2)));
          doses.add(new Span(begin, text.at(Integer.parseInt(columns.get(3)))));
        }
      }
      check(text.text(), doses);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(String text, List<Span> doses) {
    Sentence sentence = Texts.sentence(text);
    List<DoseMention> mentions = TAGGER.tag(List.of(sentence));
    for (Span dose : doses) {
      if (dose.of(text).chars().noneMatch(Character::isDigit)) {
        continue;
      }
      if (mentions.stream().anyMatch(m -> m.span().overlaps(dose))) {
        found++;
      } else {
        missed.add(around(text, dose));
      }
    }
  }

  private static String around(String text, Span dose) {
    String before = text.substring(Math.max(0, dose.begin() - 60), dose.begin());
    String after = text.substring(dose.end(), Math.min(text.length(), dose.end() + 60));
    return (before + "[[" + dose.of(text) + "]]" + after).replace('\n', ' ');
  }

  private void report(String corpus) throws IOException {
    double recall = (double) found / (found + missed.size());
    missed.add(0, corpus + ": recall " + recall + ", " + found + " found, missed:");
    Files.write(Path.of("target", "dose-missed-" + corpus + ".txt"), missed);
    assertThat(recall).as("recall on " + corpus).isGreaterThanOrEqualTo(FLOOR);
  }
}
