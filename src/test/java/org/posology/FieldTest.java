package org.posology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** Every requirement of the field has tests, and these are there. */
class FieldTest {

  private static final Pattern NAMED = Pattern.compile("`([a-z]+\\.\\w+)#(\\w+)`");

  @Test
  void everyRequirementNamesTestsThatAreThere() throws IOException {
    List<String> rows = rows();
    assertThat(rows).hasSizeGreaterThan(25);
    List<String> wrong = new ArrayList<>();
    for (String row : rows) {
      Matcher named = NAMED.matcher(row);
      if (!named.find()) {
        wrong.add("no test: " + row);
        continue;
      }
      do {
        if (!isTest(named.group(1), named.group(2))) {
          wrong.add("no such test: " + named.group());
        }
      } while (named.find());
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(Path.of("src/site/markdown/field.md")).stream()
        .filter(line -> line.startsWith("| "))
        .skip(2)
        .toList();
  }

  private static boolean isTest(String type, String method) {
    try {
      return Arrays.stream(Class.forName("org.posology." + type).getDeclaredMethods())
          .filter(declared -> declared.getName().equals(method))
          .anyMatch(
              declared ->
                  declared.isAnnotationPresent(Test.class)
                      || declared.isAnnotationPresent(TestFactory.class)
                      || declared.isAnnotationPresent(ParameterizedTest.class)
                      || declared.isAnnotationPresent(Property.class));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
