package org.posology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar that {@code mvn verify} made: its version, what it says is in it, and its times. */
class JarTest {

  private static final Path JAR = Path.of("target/posology.jar");
  private static final String MATERIALS = "META-INF/sbom/application.cdx.json";

  /** Put in by the packaging itself. */
  private static final Set<String> OF_THE_LAUNCHER = Set.of("spring-boot-jarmode-tools");

  @Test
  void itSaysItsVersion() throws Exception {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      String version = jar.getManifest().getMainAttributes().getValue("Implementation-Version");
      assertThat(Files.readString(Path.of("pom.xml")))
          .contains("<artifactId>posology</artifactId>\n  <version>" + version + "</version>");
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Process process =
          new ProcessBuilder(java, "-jar", JAR.toString(), "--version")
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
      assertThat(said).startsWith("posology " + version + "\nextractor sha256:");
    }
  }

  @Test
  void everyLibraryStandsInTheBillOfMaterials() throws Exception {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      Set<String> packed =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
              .map(name -> name.substring("BOOT-INF/lib/".length(), name.length() - 4))
              .filter(name -> OF_THE_LAUNCHER.stream().noneMatch(name::startsWith))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(packed).hasSizeGreaterThan(20);
      assertThat(listed(jar)).containsAll(packed);
    }
  }

  private static List<String> listed(JarFile jar) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(MATERIALS))) {
      JsonNode materials = JsonMapper.shared().readTree(in);
      assertThat(materials.get("bomFormat").asString()).isEqualTo("CycloneDX");
      return materials
          .get("components")
          .valueStream()
          .map(one -> one.get("name").asString() + "-" + one.get("version").asString())
          .toList();
    }
  }

  /** A build of tomorrow writes the same times: those of project.build.outputTimestamp. */
  @Test
  void nothingInItTellsWhenItWasBuilt() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(
              jar.stream()
                  .filter(entry -> !entry.getName().startsWith("org/springframework/boot/loader"))
                  .map(entry -> entry.getTimeLocal().toLocalDate())
                  .distinct())
          .hasSize(1);
    }
  }
}
