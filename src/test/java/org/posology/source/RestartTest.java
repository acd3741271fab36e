package org.posology.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reading that begins anew in the middle gives what the first one would have given. */
class RestartTest {

  private static final String LINES =
      "{\"id\":\"a\"}\n\nbroken\n{\"id\":\"b\",\"title\":\"B\"}\n{\"id\":\"c\"}";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 99})
  void xmlGoesOnWithTheSamePositionsAndDates(int skipped) {
    List<SourceRecord> whole = Sources.fixture("update.xml");
    SourceReader reader = SourceReader.open(Sources.stream("update.xml"), "update.xml");
    reader.skip(skipped);
    assertThat(Sources.read(reader))
        .isEqualTo(whole.subList(Math.min(skipped, whole.size()), whole.size()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 9})
  void linesGoOnWithTheSamePositions(int skipped) {
    List<SourceRecord> whole = Sources.read(LINES);
    SourceReader reader =
        SourceReader.open(
            new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8)), "test.txt");
    reader.skip(skipped);
    assertThat(Sources.read(reader))
        .isEqualTo(whole.subList(Math.min(skipped, whole.size()), whole.size()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 9})
  void nbibGoesOnWithTheSamePositions(int skipped) {
    List<SourceRecord> whole = Sources.fixture("references.nbib");
    SourceReader reader = SourceReader.open(Sources.stream("references.nbib"), "references.nbib");
    reader.skip(skipped);
    assertThat(Sources.read(reader))
        .isEqualTo(whole.subList(Math.min(skipped, whole.size()), whole.size()));
  }
}
