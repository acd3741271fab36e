package org.posology;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The picture of {@code architecture.md}: the packages in flow order, with the duties that the
 * README gives them, and who really uses whom. A stale one fails; {@code
 * -Dposology.architecture.write=true} renews it.
 */
class ArchitectureTest {

  private static final Path DOCUMENT = Path.of("src/site/markdown/architecture.md");
  private static final Pattern PICTURE = Pattern.compile("(?s)```mermaid\n(.*?)```");
  private static final Pattern DUTY = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.+?) \\|$");

  @Test
  void thePictureShowsWhatIs() throws IOException {
    String made = picture();
    String document = Files.readString(DOCUMENT);
    Matcher shown = PICTURE.matcher(document);
    assertThat(shown.find()).as("a picture in %s", DOCUMENT).isTrue();
    if (Boolean.getBoolean("posology.architecture.write")) {
      document = document.substring(0, shown.start(1)) + made + document.substring(shown.end(1));
      Files.writeString(DOCUMENT, document);
      return;
    }
    assertThat(shown.group(1))
        .as("stale: mvn test -Dtest=ArchitectureTest -Dposology.architecture.write=true")
        .isEqualTo(made);
  }

  private static String picture() throws IOException {
    Map<String, String> duties = duties();
    Map<String, Set<String>> uses = uses();
    StringBuilder picture = new StringBuilder("flowchart TD\n");
    for (String name : HouseTest.HOUSE.keySet()) {
      String duty = duties.getOrDefault(name, "").replaceAll("[`\"]", "");
      picture.append("  %s[\"<b>%s</b><br>%s\"]\n".formatted(name, name, duty));
    }
    for (String user : HouseTest.HOUSE.keySet()) {
      for (String used : direct(user, uses)) {
        picture.append("  %s --> %s\n".formatted(used, user));
      }
    }
    return picture.toString();
  }

  private static Map<String, String> duties() throws IOException {
    Map<String, String> duties = new LinkedHashMap<>();
    Matcher row = DUTY.matcher(Files.readString(Path.of("README.md")));
    while (row.find()) {
      duties.put(row.group(1), row.group(2));
    }
    assertThat(duties.keySet()).as("the README's table").containsAll(HouseTest.HOUSE.keySet());
    return duties;
  }

  /** Package → the packages whose classes its classes use. */
  private static Map<String, Set<String>> uses() {
    return HouseTest.CLASSES.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(use -> use.getTargetClass().getPackageName().startsWith("org.posology."))
        .collect(
            Collectors.groupingBy(
                use -> name(use.getOriginClass().getPackageName()),
                Collectors.mapping(ArchitectureTest::used, Collectors.toCollection(TreeSet::new))));
  }

  private static String used(Dependency use) {
    return name(use.getTargetClass().getPackageName());
  }

  private static String name(String packageName) {
    return packageName.replace("org.posology.", "");
  }

  /** What a package uses, less what it also reaches through another of these. */
  private static List<String> direct(String user, Map<String, Set<String>> uses) {
    Set<String> all = others(user, uses);
    return HouseTest.HOUSE.keySet().stream()
        .filter(all::contains)
        .filter(used -> all.stream().noneMatch(other -> reaches(other, used, uses)))
        .toList();
  }

  private static boolean reaches(String from, String to, Map<String, Set<String>> uses) {
    return others(from, uses).stream().anyMatch(next -> next.equals(to) || reaches(next, to, uses));
  }

  private static Set<String> others(String user, Map<String, Set<String>> uses) {
    Set<String> others = new TreeSet<>(uses.getOrDefault(user, Set.of()));
    others.remove(user);
    return others;
  }
}
