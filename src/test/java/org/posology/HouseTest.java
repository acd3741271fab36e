package org.posology;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.posology.document.PosologyException;

/** The house's rules: who may use whom, in the order in which text flows. */
class HouseTest {

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.posology");

  /** Package → the packages that it may use; in flow order. */
  static final Map<String, List<String>> HOUSE = new LinkedHashMap<>();

  /** OpenNLP makes the first from the name in a model, Flyway the second. */
  private static final Set<String> MADE_BY_NAME = Set.of("TaggerFactory", "SpringBatchTables");

  private static final List<String> TAGGERS =
      List.of("document", "nlp", "drug", "dose", "outcome", "measure", "context", "condition");
  private static final List<String> EXTRACTION = and(TAGGERS, "assertion");
  private static final List<String> ALL_BUT_STORE = and(EXTRACTION, "model");

  static {
    HOUSE.put("document", List.of());
    HOUSE.put("source", List.of("document"));
    HOUSE.put("remote", List.of("document"));
    HOUSE.put("nlp", List.of("document"));
    HOUSE.put("drug", List.of("document", "nlp"));
    HOUSE.put("dose", List.of("document"));
    HOUSE.put("outcome", List.of("document", "nlp"));
    HOUSE.put("measure", List.of("document"));
    HOUSE.put("context", List.of("document", "nlp"));
    HOUSE.put("condition", List.of("document", "nlp"));
    HOUSE.put("assertion", TAGGERS);
    HOUSE.put("model", EXTRACTION);
    HOUSE.put("export", EXTRACTION);
    HOUSE.put("page", List.of("document"));
    HOUSE.put("comparison", List.of("document", "page"));
    HOUSE.put("report", List.of("document", "page"));
    HOUSE.put("store", and(ALL_BUT_STORE, "source", "export", "comparison", "report"));
    HOUSE.put("evaluation", ALL_BUT_STORE);
    HOUSE.put(
        "job",
        and(
            ALL_BUT_STORE,
            "source",
            "remote",
            "export",
            "comparison",
            "report",
            "store",
            "evaluation"));
    HOUSE.put(
        "cli",
        and(
            ALL_BUT_STORE,
            "source",
            "export",
            "comparison",
            "report",
            "store",
            "evaluation",
            "job"));
  }

  private static List<String> and(List<String> packages, String... more) {
    return Stream.concat(packages.stream(), Arrays.stream(more)).toList();
  }

  @TestFactory
  Stream<DynamicTest> packagesUseOnlyWhatStandsBeforeThem() {
    return HOUSE.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(row.getKey(), () -> check(row.getKey(), row.getValue())));
  }

  private static void check(String name, List<String> allowed) {
    String[] forbidden =
        HOUSE.keySet().stream()
            .filter(other -> !other.equals(name) && !allowed.contains(other))
            .map(other -> "org.posology." + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that(resideInAPackage("org.posology." + name + ".."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(forbidden))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageStandsInTheTable() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
        .allSatisfy(name -> assertThat(HOUSE).containsKey(name.replace("org.posology.", "")));
  }

  @Test
  void noCycles() {
    slices().matching("org.posology.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void librariesStayInTheirPackage() {
    only("nlp", "opennlp..");
    only("job", "org.springframework.batch..");
    only("job", "io.micrometer..", "io.prometheus..");
    only("page", "com.samskivert..");
    only("remote", "java.net.http..");
    only("store", "java.sql..", "javax.sql..", "org.postgresql..", "org.flywaydb..");
    noClasses()
        .that()
        .resideOutsideOfPackages("org.posology.job..", "org.posology.cli..", "org.posology.store..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.springframework.."))
        .check(CLASSES);
  }

  private static void only(String owner, String... libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.posology." + owner + "..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(libraries))
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAClassIs() {
    classes().should(notBeNamed(".*(Utils?|Helper|Manager|Impl)|(Base|Common).*")).check(CLASSES);
  }

  private static ArchCondition<JavaClass> notBeNamed(String pattern) {
    return new ArchCondition<>("not be named " + pattern) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean bad = item.getSimpleName().matches(pattern);
        events.add(new SimpleConditionEvent(item, !bad, item.getName()));
      }
    };
  }

  @Test
  void publicOnlyWhereAnotherPackageUsesIt() {
    List<String> lonely =
        CLASSES.stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !type.getEnclosingClass().isPresent() && !isEntry(type))
            .filter(HouseTest::isUsedAtHomeOnly)
            .map(JavaClass::getName)
            .toList();
    assertThat(lonely).as("public, but used in its own package only").isEmpty();
  }

  /** Commands are found by picocli, the rest is made by a library from its name. */
  private static boolean isEntry(JavaClass type) {
    return type.getPackageName().equals("org.posology.cli")
        || type.getPackageName().equals("org.posology.job")
        || MADE_BY_NAME.contains(type.getSimpleName());
  }

  private static boolean isUsedAtHomeOnly(JavaClass type) {
    return !type.isAssignableTo(PosologyException.class)
        && !isPartOfAnotherSignature(type)
        && type.getDirectDependenciesToSelf().stream()
            .allMatch(use -> use.getOriginClass().getPackageName().equals(type.getPackageName()));
  }

  /** What a public type gives or takes has to be public, too. */
  private static boolean isPartOfAnotherSignature(JavaClass type) {
    return CLASSES.stream()
        .filter(other -> other.getPackageName().equals(type.getPackageName()))
        .filter(other -> other.getModifiers().contains(JavaModifier.PUBLIC) && other != type)
        .flatMap(other -> other.getMethods().stream())
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .anyMatch(method -> method.getAllInvolvedRawTypes().contains(type));
  }
}
