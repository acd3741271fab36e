package org.posology.dose;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.posology.spec.Texts;

/**
 * {@code JAZZER_FUZZ=1 mvn test -Dtest=DoseTaggerFuzzTest} looks for an input that makes the
 * grammar throw, for a minute. Not part of the build, as its agent slows down all tests of the same
 * virtual machine; {@link DoseTaggerPropertyTest} reads the inputs that are committed for it.
 */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class DoseTaggerFuzzTest {

  private static final DoseTagger TAGGER = DoseTagger.load(Path.of("models"), Path.of("config"));

  @FuzzTest(maxDuration = "60s")
  void neverThrows(FuzzedDataProvider data) {
    TAGGER.tag(List.of(Texts.sentence(data.consumeRemainingAsString())));
  }
}
