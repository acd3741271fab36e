package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.posology.job.Schedule;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What operators copy: timer, cron line, Kubernetes manifests. */
class DeployTest {

  private static final Path DEPLOY = Path.of("src/main/deploy");
  private static final Pattern SETTING = Pattern.compile("POSOLOGY_[A-Z_]+");

  @TempDir Path folder;

  @Test
  void systemdAcceptsTheUnits() throws Exception {
    Path tool = Path.of("/usr/bin/systemd-analyze");
    assumeTrue(Files.isExecutable(tool), "systemd is not installed");
    List<String> command = new ArrayList<>(List.of(tool.toString(), "verify"));
    try (Stream<Path> units = Files.list(DEPLOY.resolve("systemd"))) {
      for (Path unit : units.toList()) {
        // a template is verified as one of its instances
        String name = unit.getFileName().toString().replace("@.", "@1.");
        command.add(Files.copy(unit, folder.resolve(name)).toString());
      }
    }
    Process verify = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains("posology"))
            .reduce("", (a, b) -> a + b + "\n");
    assertThat(verify.waitFor()).as(said).isZero();
    assertThat(said).isEmpty();
  }

  @Test
  void theCronLineIsOneAndItsTimeIsATime() throws IOException {
    List<String> lines =
        Files.readAllLines(DEPLOY.resolve("cron/posology")).stream()
            .filter(line -> !line.startsWith("#") && !line.matches("[A-Z]+=.*"))
            .toList();
    assertThat(lines).singleElement().asString().contains(" posology ", "posology.jar sync");
    checkTime(String.join(" ", List.of(lines.get(0).split(" ")).subList(0, 5)));
  }

  private static void checkTime(String cron) {
    Instant now = Instant.now();
    assertThat(Schedule.of(cron, ZoneOffset.UTC, Schedule.Overlap.LEAVE).next(now, now))
        .isAfter(now);
  }

  @Test
  void kubernetesManifestsAreWhatTheyClaim() throws IOException {
    List<Map<?, ?>> documents = documents(DEPLOY.resolve("kubernetes/sync.yaml"));
    assertThat(documents)
        .extracting(document -> (Object) document.get("kind"))
        .containsExactly("PersistentVolumeClaim", "CronJob");
    Object job = at(documents.get(1), "spec");
    checkTime(at(job, "schedule").toString());
    assertThat(at(job, "concurrencyPolicy")).isEqualTo("Forbid");
    Object pod = at(job, "jobTemplate", "spec", "template", "spec");
    assertThat(at(pod, "restartPolicy")).isEqualTo("Never");
    List<?> containers = (List<?>) at(pod, "containers");
    assertThat(at(containers.get(0), "command").toString())
        .isEqualTo("[java, -jar, /opt/posology/posology.jar, sync]");
  }

  @TestFactory
  Stream<DynamicTest> kubernetesManifestsUseWhatThereIs() throws IOException {
    Schema schema = schema();
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(DEPLOY.resolve("kubernetes"))) {
      for (Path file : files.sorted().toList()) {
        for (Map<?, ?> document : documents(file)) {
          tests.add(
              DynamicTest.dynamicTest(
                  file.getFileName() + " " + at(document, "metadata", "name"),
                  () -> assertThat(problems(schema, document)).isEmpty()));
        }
      }
    }
    return tests.stream();
  }

  @Test
  void theSchemaFindsWhatIsMisspelt() throws IOException {
    Schema schema = schema();
    Map<?, ?> job = documents(DEPLOY.resolve("kubernetes/workers.yaml")).get(1);
    assertThat(problems(schema, job)).isEmpty();
    String yaml = new Yaml().dump(job).replace("completionMode", "completionsMode");
    assertThat(problems(schema, new Yaml().load(yaml))).isNotEmpty();
  }

  private static Schema schema() throws IOException {
    Path file = Path.of("src/test/resources/org/posology/cli/kubernetes.schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(file));
  }

  private static List<Error> problems(Schema schema, Object document) {
    return schema.validate(new JsonMapper().writeValueAsString(document), InputFormat.JSON);
  }

  private static List<Map<?, ?>> documents(Path file) throws IOException {
    List<Map<?, ?>> documents = new ArrayList<>();
    Yaml parser = new Yaml(new SafeConstructor(new LoaderOptions()));
    parser.loadAll(Files.readString(file)).forEach(document -> documents.add((Map<?, ?>) document));
    return documents;
  }

  /** What the run asks for, workers find: the same image, the same files at the same place. */
  @Test
  void managerAndWorkersAreAlike() throws IOException {
    List<Map<?, ?>> jobs = documents(DEPLOY.resolve("kubernetes/workers.yaml"));
    Object run = container(jobs.get(0));
    Object worker = container(jobs.get(1));
    for (String same : List.of("image", "env", "volumeMounts")) {
      assertThat(at(worker, same)).isEqualTo(at(run, same));
    }
    assertThat(at(run, "command").toString()).contains("extract, --wait, --workers, remote");
    assertThat(at(worker, "command").toString()).contains("worker, --leave-after, 10m");
    assertThat(at(jobs.get(1), "spec", "completions"))
        .isEqualTo(at(jobs.get(1), "spec", "parallelism"));
  }

  private static Object container(Map<?, ?> job) {
    return ((List<?>) at(job, "spec", "template", "spec", "containers")).get(0);
  }

  private static Object at(Object from, String... keys) {
    Object at = from;
    for (String key : keys) {
      at = Objects.requireNonNull(((Map<?, ?>) at).get(key), key);
    }
    return at;
  }

  /** A misspelt variable would be ignored in silence. */
  @Test
  void everyVariableIsOneOfTheSettings() throws IOException {
    Set<String> known = new TreeSet<>(Set.of("POSOLOGY_HOME"));
    Object settings = documents(Path.of("src/main/resources/application.yaml")).get(0);
    addAll(known, "POSOLOGY", at(settings, "posology"));
    try (Stream<Path> files = Files.walk(DEPLOY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher used = SETTING.matcher(Files.readString(file));
        while (used.find()) {
          assertThat(known).as(file.toString()).contains(used.group());
        }
      }
    }
  }

  private static void addAll(Set<String> known, String name, Object value) {
    known.add(name);
    if (value instanceof Map<?, ?> inner) {
      inner.forEach((key, deeper) -> addAll(known, name + "_" + variable(key), deeper));
    }
  }

  /** As Spring reads it: without dashes. */
  private static String variable(Object key) {
    return key.toString().replace("-", "").toUpperCase(Locale.ROOT);
  }
}
