package org.posology.dose;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import org.posology.spec.Texts;

/**
 * Runs over the committed inputs in every build; {@code JAZZER_FUZZ=1 mvn test
 * -Dtest=DoseTaggerFuzzTest} makes new ones for a minute.
 */
class DoseTaggerFuzzTest {

  private static final DoseTagger TAGGER = DoseTagger.load(Path.of("models"), Path.of("config"));

  @FuzzTest(maxDuration = "60s")
  void neverThrows(FuzzedDataProvider data) {
    TAGGER.tag(List.of(Texts.sentence(data.consumeRemainingAsString())));
  }
}
