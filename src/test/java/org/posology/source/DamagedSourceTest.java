package org.posology.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a source is damaged: reading ends, throws nothing, and positions stay whole. */
class DamagedSourceTest {

  private static final int TRIES = 1500;

  /** Bytes that change the structure are met more often than by chance. */
  private static final byte[] SHARP = {'<', '>', '&', '"', '{', '}', '-', '\n', 0, (byte) 0xff};

  @ParameterizedTest
  @ValueSource(strings = {"update.xml", "references.nbib", "pages/expanded.txt"})
  void anyDamageIsOneOfRejections(String fixture) throws IOException {
    byte[] whole = Sources.stream(fixture).readAllBytes();
    Random random = new Random(20261125);
    for (int i = 0; i < TRIES; i++) {
      assertReads(damaged(whole, random));
    }
  }

  @Test
  void anyDamageOfGzipIsARejectionOrAnError() throws IOException {
    byte[] whole = Sources.gzip(Sources.stream("update.xml").readAllBytes());
    Random random = new Random(20261126);
    for (int i = 0; i < TRIES; i++) {
      assertReads(damaged(whole, random));
    }
  }

  private static void assertReads(byte[] content) {
    try {
      List<SourceRecord> records = Sources.read(content);
      for (int i = 0; i < records.size(); i++) {
        assertThat(records.get(i).position()).isEqualTo(i);
      }
    } catch (SourceException e) {
      assertThat(e).hasMessageStartingWith("test.txt: ");
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] damaged = whole.clone();
    for (int n = random.nextInt(6); n >= 0; n--) {
      byte sharp = SHARP[random.nextInt(SHARP.length)];
      damaged[random.nextInt(whole.length)] =
          random.nextBoolean() ? sharp : (byte) random.nextInt();
    }
    int from = random.nextInt(4) == 0 ? random.nextInt(whole.length) : 0;
    int to = random.nextInt(4) == 0 ? from + random.nextInt(whole.length - from) : whole.length;
    return java.util.Arrays.copyOfRange(damaged, from, to);
  }
}
