package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Documents name commands, options, files and exit codes that exist. */
class DocumentsTest {

  private static final CommandLine PROGRAM = Posology.commands();
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?m)(?:^(?:\\$ )?|-jar \\S*/)posology(?:\\.jar)? ((?:[a-z][a-z-]*+ ?)++)([^`\n|#]*)");
  private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z][a-z-]+");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#([^)]*))?\\)");
  private static final Pattern CODE = Pattern.compile("(?m)^\\| (\\d+) \\| ");

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(Path.of("README.md")));
    documents.addAll(List.of(Path.of("SECURITY.md"), Path.of("RELEASING.md")));
    try (Stream<Path> site = Files.walk(Path.of("src/site/markdown"))) {
      site.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents;
  }

  @Test
  void everyCommandAndOptionExists() throws IOException {
    int seen = 0;
    for (Path document : documents()) {
      for (String code : code(Files.readString(document))) {
        Matcher command = COMMAND.matcher(code);
        while (command.find()) {
          check(document, command.group(1), command.group(2));
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(40);
  }

  /** What stands in fences and between backticks. */
  private static List<String> code(String text) {
    List<String> code = new ArrayList<>();
    Matcher fence = Pattern.compile("(?s)```\\w*\n(.*?)```|`([^`]+)`").matcher(text);
    while (fence.find()) {
      code.add(fence.group(1) == null ? fence.group(2) : fence.group(1));
    }
    return code;
  }

  private static void check(Path document, String words, String rest) {
    CommandLine at = PROGRAM;
    String path = "posology";
    for (String word : words.strip().split(" +", -1)) {
      CommandLine next = at.getSubcommands().get(word);
      if (next == null) {
        break;
      }
      path += " " + word;
      at = next;
    }
    assertThat(path).as("%s: posology %s%s", document, words, rest).isNotEqualTo("posology");
    Matcher option = OPTION.matcher(" " + rest);
    while (option.find()) {
      assertThat(at.getCommandSpec().optionsMap().keySet())
          .as("%s: %s %s", document, path, rest)
          .contains(option.group());
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        Path target = document.resolveSibling(link.group(1)).normalize();
        assertThat(Path.of("").resolve(target)).as("%s: %s", document, link.group()).exists();
        if (link.group(2) != null) {
          assertThat(anchors(target)).as("%s: %s", document, link.group()).contains(link.group(2));
        }
      }
    }
  }

  private static List<String> anchors(Path document) throws IOException {
    return Files.readAllLines(document).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .toList();
  }

  @Test
  void everyExitCodeIsExplained() throws IOException {
    Map<Integer, Boolean> said = new TreeMap<>();
    Matcher code = CODE.matcher(Files.readString(Path.of("src/site/markdown/operations.md")));
    while (code.find()) {
      said.put(Integer.valueOf(code.group(1)), true);
    }
    assertThat(said.keySet())
        .containsExactly(
            ExitCode.COMPLETE,
            ExitCode.FAILED,
            CommandLine.ExitCode.USAGE,
            ExitCode.REJECTED,
            ExitCode.OTHER_VERSION,
            ExitCode.BROKEN_PIPE,
            143);
  }
}
