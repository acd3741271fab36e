package org.posology.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProgressDisplayTest {

  private static final long PATIENCE_MILLIS = 30_000;

  /** The first line comes after some seconds, the others a minute apart. */
  @Test
  void withoutATerminalTheLogTellsHowFarItIs(CapturedOutput output) throws InterruptedException {
    Progress progress = new Progress();
    progress.expect(4 << 20);
    progress.read(1 << 20);
    progress.committed(250);
    ProgressDisplay display = ProgressDisplay.of(progress, ProgressDisplay.Work.EXTRACT);
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!output.getAll().contains("250 records") && System.currentTimeMillis() < end) {
      Thread.sleep(100);
    }
    display.close();
    assertThat(output.getAll()).contains("250 records, 1 of 4 MB");
  }
}
