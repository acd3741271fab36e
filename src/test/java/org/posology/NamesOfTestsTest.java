package org.posology;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** A class whose name does not end like that is compiled, and never run. */
class NamesOfTestsTest {

  private static final List<Class<? extends java.lang.annotation.Annotation>> MARKS =
      List.of(Test.class, ParameterizedTest.class, TestFactory.class, Property.class);

  @Test
  void everyTestIsRun() {
    List<JavaClass> tests =
        new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("org.posology")
                .stream()
                .filter(NamesOfTestsTest::isTest)
                .toList();
    assertThat(tests).hasSizeGreaterThan(100);
    assertThat(tests).extracting(JavaClass::getSimpleName).allMatch(name -> name.endsWith("Test"));
  }

  private static boolean isTest(JavaClass type) {
    return type.getMethods().stream()
        .anyMatch(method -> MARKS.stream().anyMatch(method::isAnnotatedWith));
  }
}
