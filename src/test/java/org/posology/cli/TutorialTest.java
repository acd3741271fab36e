package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.store.TestDatabase;

/**
 * Types the tutorial into a shell, line by line, and compares the shape of the answers. In place of
 * the jar, which is not packed yet, stand the classes that go into it.
 */
class TutorialTest {

  private static final Path TUTORIAL = Path.of("src/site/markdown/tutorial.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)```");
  private static final String END = "@@@ ended with ";

  @TempDir Path folder;

  /** A line to type, and what is shown behind it. */
  private record Step(String command, List<String> shown) {}

  @Test
  void everyCommandWorksAndGivesWhatIsShown() throws Exception {
    List<Step> steps = steps();
    assertThat(steps).hasSizeGreaterThan(10);
    try (TestDatabase database = TestDatabase.empty()) {
      List<String> answers = type(steps, database);
      for (int i = 0; i < steps.size(); i++) {
        String step = steps.get(i).command();
        String[] answer = answers.get(i).split(END, -1);
        assertThat(answer[1].strip())
            .as("%s\n%s\n%s", step, answer[0], complaints())
            .isEqualTo("0");
        assertThat(shape(answer[0])).as(step).matches(expected(steps.get(i).shown()));
      }
    }
  }

  private static List<Step> steps() throws IOException {
    List<Step> steps = new ArrayList<>();
    List<String> untyped = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(TUTORIAL));
    while (block.find()) {
      if (block.group(1).equals("console")) {
        block.group(2).lines().forEach(line -> add(steps, line));
      } else {
        untyped.add(block.group(2).strip());
      }
    }
    assertThat(untyped).as("the build is under way").containsExactly("mvn -q package -DskipTests");
    return steps;
  }

  private static void add(List<Step> steps, String line) {
    if (line.startsWith("$ ")) {
      steps.add(new Step(line.substring(2), new ArrayList<>()));
    } else {
      steps.get(steps.size() - 1).shown().add(line);
    }
  }

  private List<String> type(List<Step> steps, TestDatabase database) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String script =
        steps.stream()
            .map(step -> step.command() + "\necho \"" + END + "$?@@@\"\n")
            .collect(
                Collectors.joining(
                    "",
                    "java() { [ \"$1 $2\" = '-jar target/posology.jar' ] || return 99; shift 2; "
                        + java
                        + " -XX:TieredStopAtLevel=1 -cp \"$CLASSES\" org.posology.cli.Posology"
                        + " \"$@\"; }\n",
                    ""));
    ProcessBuilder shell = new ProcessBuilder("bash", "-c", script).directory(folder.toFile());
    shell.environment().putAll(environment(database));
    Process process = shell.redirectError(folder.resolve("complaints").toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said + complaints()).isZero();
    return List.of(said.split("@@@\n", -1));
  }

  private static Map<String, String> environment(TestDatabase database) {
    String classes =
        Pattern.compile(Pattern.quote(java.io.File.pathSeparator))
            .splitAsStream(System.getProperty("java.class.path"))
            .map(part -> Path.of(part).toAbsolutePath().toString())
            .collect(Collectors.joining(java.io.File.pathSeparator));
    return Map.of(
        "CLASSES", classes,
        "POSOLOGY_HOME", Path.of("").toAbsolutePath().toString(),
        "SPRING_DATASOURCE_URL", database.url(),
        "SPRING_DATASOURCE_USERNAME", TestDatabase.user(),
        "SPRING_DATASOURCE_PASSWORD", TestDatabase.password());
  }

  private String complaints() throws IOException {
    return Files.readString(folder.resolve("complaints"));
  }

  /** Figures and what hangs on the machine are all one; so is how wide a gap is. */
  private static String shape(String text) {
    return text.replaceAll("(?m)^\\d{4}-\\d\\d-\\d\\d .*\n", "")
        .replaceAll("jdbc:postgresql:\\S+", "DATABASE:")
        .replaceAll("[0-9]+([.,][0-9]+)*", "0")
        .replaceAll("[ ]+", " ")
        .strip();
  }

  private static String expected(List<String> shown) {
    return shown.stream()
        .map(line -> line.equals("…") ? "(?s:.+)" : Pattern.quote(shape(line)))
        .collect(Collectors.joining("\\R"));
  }
}
