package org.posology.assertion;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Looks for an article that breaks the whole extraction, or that it reads otherwise the second
 * time; see {@code DoseTaggerFuzzTest}.
 */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class AssertionExtractorFuzzTest {

  private static final AssertionExtractor EXTRACTOR =
      AssertionExtractor.load(Path.of("models"), Path.of("config"));

  @FuzzTest(maxDuration = "4s")
  void everyMentionStandsWhereItSays(FuzzedDataProvider data) {
    String title = data.consumeString(100);
    SoundExtraction.check(
        EXTRACTOR, SoundExtraction.article(title, data.consumeRemainingAsString()));
  }
}
