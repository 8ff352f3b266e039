package poolinglab.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Who may know whom")
class DependencyTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("poolinglab");

  @ParameterizedTest(name = "{0} may use: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "geometry    | -",
        "reference   | geometry",
        "kernel      | geometry reference",
        "network     | geometry",
        "network.fast | -",
        "data        | -",
        "conformance | geometry reference kernel network",
        "experiment.study  | network data geometry journal arrayfile",
        "experiment.report | experiment.study network data geometry reference figure page",
        "experiment.speed  | network data geometry reference kernel conformance arrayfile",
        "arrayfile   | geometry reference",
        "figure      | geometry reference network",
        "page        | -",
        "journal     | -",
        "coursework  | geometry reference conformance network data figure arrayfile page journal",
        "lesson      | geometry reference network data conformance figure arrayfile experiment kernel page",
        "notebook    | geometry reference network data conformance figure arrayfile lesson page",
        "example     | geometry reference network data conformance figure arrayfile experiment kernel",
      })
  @DisplayName("a package knows only its neighbours")
  void neighbours(String room, String allowed) {
    String[] rooms =
        Stream.concat(
                Stream.of(room),
                allowed == null ? Stream.empty() : Arrays.stream(allowed.split(" ")))
            .map(name -> "poolinglab." + name + "..")
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage("poolinglab." + room + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(rooms)
                .or(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        resideInAnyPackage("poolinglab.."))))
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  @DisplayName("geometry needs java.lang and java.util alone")
  void geometryIsPure() {
    classes()
        .that()
        .resideInAPackage("poolinglab.geometry")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("poolinglab.geometry", "java.lang..", "java.util")
        .check(OURS);
  }

  @Test
  @DisplayName(
      "what is pure by hand, or must start at once, knows no ND4J, Deeplearning4j or DataVec")
  void independentOfTheLibrary() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "poolinglab.geometry..",
            "poolinglab.reference..",
            "poolinglab.kernel..",
            "poolinglab.figure..",
            "poolinglab.page..",
            "poolinglab.arrayfile..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.datavec..")
        .check(OURS);
  }

  @Test
  @DisplayName("only the library's own neighbours know Deeplearning4j's layers")
  void layersInTwoPlaces() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "poolinglab.network..", "poolinglab.conformance..", "poolinglab.example..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.deeplearning4j.nn.conf.layers..")
        .check(OURS);
  }

  @Test
  @DisplayName("there are no cycles")
  void noCycles() {
    slices().matching("poolinglab.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  @DisplayName("every package has its map, and the table above names every package")
  void everyPackageIsNamed() {
    assertThat(OURS.stream().map(type -> type.getPackageName()).distinct())
        .allMatch(
            name ->
                name.matches(
                    "poolinglab(\\.(geometry|reference|kernel|network(\\.fast)?|data|conformance(\\.deviation)?|experiment(\\.(study|report|speed(\\.training)?))?"
                        + "|arrayfile|figure|page|journal|coursework(\\.(exercise|compile|process|sandbox|judge|submission|workspace|report))?|lesson|notebook|example|cli))?"));
    assertThat(OURS.stream().map(type -> type.getPackageName()).distinct())
        .allMatch(
            name ->
                java.nio.file.Files.exists(
                    java.nio.file.Path.of(
                        "src/main/java", name.replace('.', '/'), "package-info.java")));
  }
}
