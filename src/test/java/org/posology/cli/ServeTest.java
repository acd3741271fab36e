package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ServeTest {

  private static String refusal(String... arguments) {
    StringWriter said = new StringWriter();
    CommandLine command = new CommandLine(new Serve()).setErr(new PrintWriter(said, true));
    assertThat(command.execute(arguments)).isEqualTo(2);
    return said.toString();
  }

  @Test
  void nonsenseIsRefusedBeforeItWaits() {
    assertThat(refusal("--cron", "61 5 * * *")).contains("\"61 5 * * *\" is no time");
    assertThat(refusal("--cron", "0 5 * * *", "--overlap", "push"))
        .contains("--overlap is push: must be leave or wait");
    assertThat(refusal()).contains("--cron");
  }
}
