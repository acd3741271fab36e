package org.posology.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.posology.evaluation.BratReader;
import org.posology.evaluation.PheeReader;
import org.posology.spec.Shared;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures in {@code models/scores/outcomes.txt} are those of the outcomes that ship. They are
 * written anew by {@code mvn test -Dtest=OutcomeCorporaTest -Dscores.write=true}.
 */
class OutcomeCorporaTest {

  private static final Path MODELS = Path.of("models");
  private static final Path SCORES = MODELS.resolve("scores/outcomes.txt");
  private static final Path LEARNT = MODELS.resolve("assertion/training/evidence-outcomes.jsonl");

  /** Limits are tried more closely where they are low. */
  private static final int STEPS = 40;

  private static final int REPORTS = 1000;

  private final OutcomeTagger tagger = OutcomeTagger.load(MODELS, Path.of("config"));
  private final List<String> lines = new ArrayList<>();

  @Test
  void whatShipsScoresAsCommitted() throws IOException {
    lines.add("# Outcomes that ship, against EvidenceOutcomes (results and conclusions) and PHEE.");
    lines.add("# mvn test -Dtest=OutcomeCorporaTest -Dscores.write=true");
    lines.add("# The scorer was trained on assertions of 250 abstracts of EvidenceOutcomes: the");
    lines.add("# figures are of the rest of the held-back fifth, limits are chosen on the rest of");
    lines.add("# the other four fifths. PHEE trained the counts of words (train), not the scorer.");
    lines.add("scorer sha256 " + sha256(MODELS.resolve("outcome/claims.tsv")));
    trials(Shared.require("data/corpora/evidence-outcomes/brat"));
    reports(Shared.require("data/corpora/phee"));
    if (Boolean.getBoolean("scores.write")) {
      Files.write(SCORES, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(SCORES));
  }

  private void trials(Path folder) throws IOException {
    Set<String> learnt = learnt();
    Set<String> held =
        HeldBack.held(OutcomeCorpora.evidenceOutcomes(folder)).stream()
            .map(AnnotatedText::id)
            .collect(Collectors.toSet());
    List<JudgedArticle> fresh =
        BratReader.read(folder).stream()
            .filter(text -> !learnt.contains(text.id()))
            .map(text -> JudgedArticle.trial(text, tagger))
            .toList();
    add(
        "evidence-outcomes",
        fresh.stream().filter(article -> !held.contains(article.id())).toList(),
        fresh.stream().filter(article -> held.contains(article.id())).toList());
  }

  private void reports(Path folder) {
    add(
        "phee-dev",
        PheeReader.read(folder.resolve("train.json")).stream()
            .limit(REPORTS)
            .map(text -> JudgedArticle.report(text, tagger))
            .toList(),
        PheeReader.read(folder.resolve("dev.json")).stream()
            .map(text -> JudgedArticle.report(text, tagger))
            .toList());
  }

  private void add(String corpus, List<JudgedArticle> others, List<JudgedArticle> held) {
    int sentences = held.stream().mapToInt(article -> article.judged().size()).sum();
    lines.add(
        "%s: %d texts, %d sentences; limits chosen on %d texts"
            .formatted(corpus, held.size(), sentences, others.size()));
    add("all that ship", held, mention -> true);
    add("of rules", held, OutcomeMention::isKnown);
    double tokens = best(others, FoundCounts::tokenF1);
    add("best for tokens, score >= " + written(tokens), held, from(tokens));
    double overlaps = best(others, FoundCounts::overlapF1);
    add("best for overlap, score >= " + written(overlaps), held, from(overlaps));
  }

  private void add(String what, List<JudgedArticle> held, Predicate<OutcomeMention> kept) {
    FoundCounts counts = count(held, kept);
    lines.add("  " + what + ": " + counts.tokens() + "; " + counts.overlaps());
  }

  /** The limit of the score that does best. */
  private static double best(List<JudgedArticle> articles, ToDoubleFunction<FoundCounts> figure) {
    double best = 0;
    double highest = -1;
    for (int step = 0; step < STEPS; step++) {
      double limit = step * step / (double) (STEPS * STEPS);
      double reached = figure.applyAsDouble(count(articles, from(limit)));
      if (reached > highest) {
        highest = reached;
        best = limit;
      }
    }
    return best;
  }

  private static Predicate<OutcomeMention> from(double limit) {
    return mention -> mention.score() >= limit;
  }

  private static FoundCounts count(List<JudgedArticle> articles, Predicate<OutcomeMention> kept) {
    FoundCounts counts = new FoundCounts();
    articles.forEach(article -> article.count(kept, counts));
    return counts;
  }

  private static String written(double limit) {
    return String.format(Locale.ROOT, "%.4f", limit);
  }

  private static Set<String> learnt() throws IOException {
    return Files.readAllLines(LEARNT).stream()
        .map(line -> JsonMapper.shared().readTree(line).required("id").asString())
        .collect(Collectors.toSet());
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
