package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotateTest {

  private static final Desk DESK = new Desk(Path.of("").toAbsolutePath());

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aFileThatCannotBeReadStopsNoOther() throws IOException {
    String pdf = file("a.pdf", "%PDF-1.7");
    String text = file("b.txt", "Imaginol in pain\n\nImaginol 5 mg helped.");
    Desk.Answer answer = DESK.run("annotate", pdf, folder + "/none.xml", text);
    assertThat(answer.code()).isEqualTo(ExitCode.FAILED);
    assertThat(answer.err().lines())
        .containsExactly(
            "posology: " + pdf + ": a PDF: save its text",
            "posology: " + folder + "/none.xml: no such file");
    assertThat(answer.out().lines())
        .singleElement()
        .asString()
        .startsWith("{\"id\":\"b\",\"text\":\"Imaginol in pain\\nImaginol 5 mg helped.\"");
  }

  @Test
  void aRejectedRecordIsSaidAndShowsInTheExitCode() throws IOException {
    String lines = file("a.jsonl", "{\"id\":\"a\",\"title\":\"Imaginol\"}\n{\"title\":\"None\"}\n");
    Desk.Answer answer = DESK.run("annotate", lines);
    assertThat(answer.code()).isEqualTo(ExitCode.REJECTED);
    assertThat(answer.err()).isEqualTo(lines + ": record 1: line 2: no \"id\"\n");
    assertThat(answer.out().lines()).hasSize(1);
  }
}
