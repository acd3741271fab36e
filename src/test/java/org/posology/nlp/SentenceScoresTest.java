package org.posology.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.posology.document.Span;
import org.posology.nlp.SentenceSplitter.Piece;
import org.posology.spec.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures in {@code models/scores/sentences.txt} are those of the committed model. After a new
 * training, {@code mvn test -Dtest=SentenceScoresTest -Dscores.write=true} writes them anew.
 */
class SentenceScoresTest {

  private static final Path MODEL = Path.of("models/nlp/sentences.bin");
  private static final Path SCORES = Path.of("models/scores/sentences.txt");
  private static final String STOCK = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  private static SentenceModel stock;
  private static SentenceModel trained;

  @BeforeAll
  static void loadModels() throws IOException {
    try (InputStream in = SentenceScoresTest.class.getResourceAsStream(STOCK)) {
      stock = new SentenceModel(in);
    }
    trained = new SentenceModel(MODEL);
  }

  @Test
  void ownHeldOutSentencesScoreAsCommitted() throws IOException {
    List<List<String>> texts =
        SentenceCorpus.lines(Path.of("models/nlp/training/sentences-test.txt"));

    assertThat(boundaryLines("own", texts)).allSatisfy(SentenceScoresTest::assertCommitted);
  }

  @Test
  void corporaScoreAsCommitted() throws IOException {
    List<String> lines = new ArrayList<>(header());
    lines.addAll(
        boundaryLines(
            "own", SentenceCorpus.lines(Path.of("models/nlp/training/sentences-test.txt"))));
    lines.addAll(
        boundaryLines(
            "evidence-outcomes",
            SentenceCorpus.evidenceOutcomes(
                Shared.require("data/corpora/evidence-outcomes/brat"),
                SentenceTraining::isHeldOut)));
    lines.addAll(evidenceLines(Shared.require("gold/dev.jsonl")));
    if (Boolean.getBoolean("scores.write")) {
      Files.write(SCORES, lines);
    }

    assertThat(lines).isEqualTo(Files.readAllLines(SCORES));
  }

  private static void assertCommitted(String line) {
    assertThat(SCORES).content().contains(line);
  }

  private static List<String> header() throws IOException {
    return List.of(
        "# Sentences: boundaries found (the first of a text not counted), and evidences of the gold.",
        "# mvn test -Dtest=SentenceScoresTest -Dscores.write=true",
        "# own: models/nlp/training/sentences-test.txt, written to be hard, never trained on.",
        "# evidence-outcomes: one text in ten, never trained on; what the corpus itself broke counts"
            + " as errors of all.",
        "# gold: evidences of gold/dev.jsonl that are one sentence exactly, and by the scorer's half.",
        "model " + MODEL + " sha256 " + sha256(MODEL));
  }

  private static List<String> boundaryLines(String corpus, List<List<String>> texts) {
    SentenceSplitter splitter = new SentenceSplitter(trained);
    return List.of(
        corpus + " stock          " + Boundaries.of(texts, alone(stock)),
        corpus + " trained        " + Boundaries.of(texts, alone(trained)),
        corpus + " trained+rules  " + Boundaries.of(texts, splitter::split));
  }

  private static Function<MappedText, List<Piece>> alone(SentenceModel model) {
    SentenceDetectorME detector = new SentenceDetectorME(model);
    return text -> {
      List<Piece> pieces = new ArrayList<>();
      for (opennlp.tools.util.Span at : detector.sentPosDetect(text.text())) {
        pieces.add(new Piece(at.getStart(), at.getEnd()));
      }
      return pieces;
    };
  }

  private static List<String> evidenceLines(Path gold) throws IOException {
    SentenceSplitter splitter = new SentenceSplitter(trained);
    return List.of(
        "gold stock          " + evidences(gold, alone(stock)),
        "gold trained        " + evidences(gold, alone(trained)),
        "gold trained+rules  " + evidences(gold, splitter::split));
  }

  private static String evidences(Path gold, Function<MappedText, List<Piece>> splitter)
      throws IOException {
    int there = 0;
    int exact = 0;
    int half = 0;
    for (String line : Files.readAllLines(gold)) {
      JsonNode article = JsonMapper.shared().readTree(line);
      List<String> sentences = new ArrayList<>(sentences(article.get("title"), splitter));
      sentences.addAll(sentences(article.get("abstract"), splitter));
      for (JsonNode assertion : article.get("assertions")) {
        String evidence = assertion.get("evidence").asString();
        there++;
        exact += sentences.contains(evidence) ? 1 : 0;
        half += sentences.stream().anyMatch(sentence -> isHalf(sentence, evidence)) ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT, "exact %.3f, half %.3f of %d", 1.0 * exact / there, 1.0 * half / there, there);
  }

  /** The sentences as they stand in the text, without the label that may stand before one. */
  private static List<String> sentences(JsonNode node, Function<MappedText, List<Piece>> splitter) {
    String text = node.asString();
    MappedText folded = Folding.fold(text, new Span(0, text.length()));
    return splitter.apply(folded).stream()
        .map(piece -> folded.span(piece.begin(), piece.end()).of(text))
        .map(sentence -> sentence.replaceFirst("^[A-Z][A-Za-z /&,-]{2,60}::? ", ""))
        .toList();
  }

  /** The scorer's rule, where one holds the other or they share an end. */
  private static boolean isHalf(String sentence, String evidence) {
    int shared = Math.min(sentence.length(), evidence.length()) / 2;
    String head = evidence.substring(0, Math.min(shared, evidence.length()));
    String tail = evidence.substring(evidence.length() - Math.min(shared, evidence.length()));
    return shared > 0
        && (evidence.contains(sentence) || sentence.contains(head) || sentence.contains(tail));
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
