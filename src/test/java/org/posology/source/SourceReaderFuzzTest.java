package org.posology.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Looks for bytes that make the reader throw anything but its own error, lose the count of records,
 * or go on after a restart otherwise than it would have; see {@code DoseTaggerFuzzTest}.
 */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class SourceReaderFuzzTest {

  @FuzzTest(maxDuration = "4s")
  void everyRecordIsCounted(byte[] content) {
    List<SourceRecord> records;
    try {
      records = Sources.read(content);
    } catch (SourceException e) {
      return;
    }
    for (int i = 0; i < records.size(); i++) {
      assertThat(records.get(i).position()).isEqualTo(i);
    }
    assertThat(Sources.readFrom(content, records.size() / 2))
        .isEqualTo(records.subList(records.size() / 2, records.size()));
  }
}
