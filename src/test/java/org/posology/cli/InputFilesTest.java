package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.document.PosologyException;

class InputFilesTest {

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    for (String name : List.of("b.xml.gz", "a.xml", "a.xml.md5", "sub/c.jsonl", "sub/odd")) {
      Files.writeString(folder.resolve(name), name);
    }
  }

  private List<String> found(String... arguments) {
    return InputFiles.of(List.of(arguments)).stream()
        .map(path -> folder.relativize(path).toString())
        .toList();
  }

  @Test
  void aFolderIsAllBeneathItThatLooksLikeArticles() {
    assertThat(found(folder.toString())).containsExactly("a.xml", "b.xml.gz", "sub/c.jsonl");
  }

  @Test
  void aFileThatIsNamedIsReadWhateverItsNameIsAndOnlyOnce() {
    String odd = folder.resolve("sub/odd").toString();
    assertThat(found(odd, odd)).containsExactly("sub/odd");
  }

  @Test
  void aPatternThatTheShellLeftAloneIsWhatItMatches() {
    assertThat(found(folder + "/*.xml*")).containsExactly("a.xml", "a.xml.md5", "b.xml.gz");
    assertThat(found(folder + "/**.jsonl")).containsExactly("sub/c.jsonl");
  }

  @Test
  void aPatternLooksNoFurtherDownThanItCanMatch() throws IOException {
    Files.createSymbolicLink(folder.resolve("sub/loop"), folder.resolve("sub"));
    assertThat(found(folder + "/*.xml")).containsExactly("a.xml");
    assertThat(found(folder + "/s*/*.jsonl")).containsExactly("sub/c.jsonl");
    assertThat(found(folder + "/{a.xml,sub/c.jsonl}".replace("sub/", ""))).containsExactly("a.xml");
  }

  @Test
  void aPatternThatIsNoneIsAnError() {
    assertThatThrownBy(() -> found(folder + "/[x"))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("/[x: no pattern: ");
  }

  @Test
  void whatNamesNothingIsAnError() {
    assertThatThrownBy(() -> found(folder + "/none"))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("none: no such file");
    assertThatThrownBy(() -> found(folder + "/*.nbib")).isInstanceOf(PosologyException.class);
  }
}
