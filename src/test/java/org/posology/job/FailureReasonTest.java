package org.posology.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

  @Test
  void theInnermostCausesSpeak() {
    Throwable refused = new IOException("no way to db:1", new IOException("refused"));
    assertThat(FailureReason.of(new IllegalStateException("step failed", refused)))
        .isEqualTo("no way to db:1: refused");
  }

  @Test
  void nothingIsSaidTwice() {
    Throwable cause = new IOException("disk\nfull");
    assertThat(FailureReason.of(new IllegalStateException(cause))).isEqualTo("disk full");
    assertThat(FailureReason.of(cause)).isEqualTo("disk full");
    assertThat(FailureReason.of(new IllegalStateException("step failed"))).isEqualTo("step failed");
    assertThat(FailureReason.of(new IllegalStateException())).contains("IllegalStateException");
  }
}
