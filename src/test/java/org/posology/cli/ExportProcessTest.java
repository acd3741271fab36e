package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.posology.store.ManyAssertions;
import org.posology.store.TestDatabase;

/**
 * What {@code posology export} and its like write, as processes of their own: within a small heap,
 * however much there is ({@code mvn test -Dtest=ExportProcessTest -Dexport.assertions=1000000}), in
 * any language, and with a reader that goes away.
 */
class ExportProcessTest {

  private static final int ASSERTIONS = Integer.getInteger("export.assertions", 20_000);

  /** The least, in whole tens, that Spring and the driver start in. */
  private static final String HEAP = "-Xmx50m";

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir Path folder;

  @BeforeAll
  static void fill() {
    ManyAssertions.write(DATABASE, ASSERTIONS);
  }

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @Test
  void everyFormatFitsASmallHeap() throws Exception {
    for (String format : List.of("jsonl", "csv", "bioc")) {
      Path out = folder.resolve("out." + format);
      long began = System.nanoTime();
      Process process = start("export", "--format", format, "--out", out.toString());
      assertThat(process.waitFor()).as("%s: %s", format, errors()).isZero();
      try (Stream<String> lines = Files.lines(out)) {
        assertThat(lines.count()).as(format).isEqualTo(lines(format));
      }
      System.out.printf(
          "%s: %d assertions, %d MB, %.1f s with %s%n",
          format, ASSERTIONS, Files.size(out) >> 20, (System.nanoTime() - began) / 1e9, HEAP);
      Files.delete(out);
    }
  }

  private static long lines(String format) {
    return switch (format) {
      case "jsonl" -> ASSERTIONS / 5;
      case "csv" -> ASSERTIONS + 1;
      default -> ASSERTIONS / 5 + 2;
    };
  }

  @Test
  void aReaderThatGoesAwayEndsItQuietly() throws Exception {
    Process process = start("export");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(reader.readLine()).startsWith("{\"id\":\"PMID:900000001\"");
    }
    assertThat(process.waitFor()).isEqualTo(ExitCode.BROKEN_PIPE);
    assertThat(errors()).isEmpty();
  }

  @Test
  void whatCannotBeWrittenIsSaidInOneLine() throws Exception {
    assertThat(start("export", "--out", "/nowhere/out.jsonl").waitFor()).isEqualTo(ExitCode.FAILED);
    assertThat(errors()).hasLineCount(1).contains("/nowhere/out.jsonl cannot be written");
    assertThat(start("export", "--format", "brat").waitFor()).isEqualTo(ExitCode.FAILED);
    assertThat(errors()).contains("say where with --out");
  }

  @Test
  void whatIsPrintedIsTheSameWhateverTheLanguage() throws Exception {
    assertThat(printed("sql", "SELECT chr(181) || 'g'")).isEqualTo("?column?\n\u00b5g\n");
    assertThat(printed("curate", "list", "--limit", "1")).containsPattern("  0\\.\\d\\d\\R");
  }

  @Test
  void theLogIsNoPartOfWhatIsPrinted() throws Exception {
    Path out = folder.resolve("printed");
    for (String profile : List.of("default", "json")) {
      ProcessBuilder process = process(List.of(), "sql", "SELECT 1 AS one");
      process.environment().put("LOGGING_LEVEL_ROOT", "info");
      process.environment().put("SPRING_PROFILES_ACTIVE", profile);
      assertThat(process.redirectOutput(out.toFile()).start().waitFor()).as(errors()).isZero();
      assertThat(out).hasContent("one\n1\n");
      assertThat(errors()).as(profile).contains("INFO");
    }
  }

  /** What a process prints in a system without UTF-8, in German. */
  private String printed(String... arguments) throws Exception {
    Path out = folder.resolve("printed");
    ProcessBuilder process = process(List.of("-Duser.language=de", "-Duser.country=DE"), arguments);
    process.environment().put("LC_ALL", "C");
    assertThat(process.redirectOutput(out.toFile()).start().waitFor()).as(errors()).isZero();
    return Files.readString(out);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsNoSuccess() throws Exception {
    for (String command : List.of("export", "status")) {
      Process process = process(List.of(), command).redirectOutput(new File("/dev/full")).start();
      assertThat(process.waitFor()).as(command).isEqualTo(ExitCode.FAILED);
      assertThat(errors()).hasLineCount(1).startsWith("posology: standard output cannot be");
    }
  }

  private Process start(String... arguments) throws IOException {
    return process(List.of(), arguments).start();
  }

  private ProcessBuilder process(List<String> java, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(HEAP, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(java);
    command.add(Posology.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("POSOLOGY_HOME", Path.of("").toAbsolutePath().toString());
    process.environment().put("SPRING_DATASOURCE_URL", DATABASE.url());
    process.environment().put("SPRING_DATASOURCE_USERNAME", TestDatabase.user());
    process.environment().put("SPRING_DATASOURCE_PASSWORD", TestDatabase.password());
    return process.redirectError(folder.resolve("errors").toFile());
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("errors"));
  }
}
