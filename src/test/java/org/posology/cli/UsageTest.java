package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that make no sense are refused, with the reason, before anything is opened. */
class UsageTest {

  private static final Desk DESK = new Desk(Path.of("").toAbsolutePath());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "curate list | --limit=0                 | --limit is 0: must be at least 1",
        "diff        | --margin=2                | no margin: 2.0; say one from 0 to 1",
        "diff        | --examples=-1             | no number of examples: -1",
        "export      | --gold --format=csv       | --gold is all that curators decided",
        "export      | --gold --drug=imaginol    | --gold is all that curators decided",
        "export      | --spreadsheet             | --spreadsheet goes with --format csv",
        "export      | --min-confidence=7        | no confidence: 7.0"
      })
  void isRefusedInOneLine(String command, String options, String reason) {
    Desk.Answer answer = DESK.run(command, options.split(" ", -1));
    assertThat(answer.code()).isEqualTo(ExitCode.FAILED);
    assertThat(answer.err()).hasLineCount(1).startsWith("posology: " + reason);
    assertThat(answer.out()).isEmpty();
  }
}
