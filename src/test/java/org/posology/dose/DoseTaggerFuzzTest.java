package org.posology.dose;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.posology.spec.Texts;

/**
 * Looks for an input that makes the grammar throw, for some seconds at the end of {@code mvn
 * verify}: in a virtual machine of its own, as Jazzer's agent slows down all tests beside it.
 * {@link DoseTaggerPropertyTest} reads the inputs that are committed for it.
 */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class DoseTaggerFuzzTest {

  private static final DoseTagger TAGGER = DoseTagger.load(Path.of("models"), Path.of("config"));

  @FuzzTest(maxDuration = "4s")
  void neverThrows(FuzzedDataProvider data) {
    TAGGER.tag(List.of(Texts.sentence(data.consumeRemainingAsString())));
  }
}
