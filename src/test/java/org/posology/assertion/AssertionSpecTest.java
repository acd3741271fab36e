package org.posology.assertion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.posology.document.Phrase;
import org.posology.drug.DrugMention;
import org.posology.source.ArticleRecord;
import org.posology.source.SourceReader;
import org.posology.spec.Spec;

/** The spec of linking: who got what, and whom each outcome speaks of. */
class AssertionSpecTest {

  private final CandidateReader reader = CandidateReader.load(Path.of("models"), Path.of("config"));

  @TestFactory
  Stream<DynamicTest> assertions() {
    return Spec.run(
        "spec/assertions.yaml",
        input ->
            read(input).stream()
                .filter(AssertionSpecTest::isPreferred)
                .map(AssertionSpecTest::claim)
                .distinct()
                .toList());
  }

  /** What the rules take, and not what else they leave to the classifier. */
  private static boolean isPreferred(Candidate candidate) {
    Assertion claim = candidate.assertion();
    return claim.outcome().isKnown()
        && claim.rules().stream().noneMatch(OtherParties.RULES::contains);
  }

  /** The first line is the title. */
  private List<Candidate> read(String text) {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try (SourceReader source = SourceReader.open(in, "spec")) {
      return reader.candidates(Objects.requireNonNull((ArticleRecord) source.next()).article());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String claim(Candidate candidate) {
    Assertion claim = candidate.assertion();
    String drugs = claim.drugs().stream().map(DrugMention::text).collect(Collectors.joining(" + "));
    String doses = claim.doses().stream().map(LinkedDose::text).collect(Collectors.joining("; "));
    Phrase comparator = claim.comparator();
    return drugs
        + (doses.isEmpty() ? "" : " @ " + doses)
        + (comparator == null ? "" : " vs " + comparator.text())
        + " | "
        + claim.outcome().text()
        + " | "
        + claim.direction().word();
  }
}
