package poolinglab.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The architecture")
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
        // Its training trains what network describes, and takes the same weights and batches.
        "ladder      | geometry reference network",
        "network     | geometry reference",
        "dl4j        | geometry network reference",
        "data        | file",
        "translate   | geometry reference network dl4j file",
        "conformance | geometry reference ladder network dl4j figure file",
        "process     | -",
        "engine      | network dl4j data geometry reference ladder",
        "study       | engine ladder network dl4j data geometry reference file figure process",
        "benchmark   | engine network dl4j data geometry reference ladder conformance figure file process",
        "figure      | geometry reference network",
        "file        | geometry reference",
        "coursework  | figure file",
        "cluster     | study data coursework",
        "lab         | geometry reference network dl4j data figure file",
        "lesson      | engine geometry reference network dl4j data conformance figure file study"
            + " benchmark ladder translate",
        "notebook    | geometry reference network data conformance figure file lesson translate",
        "example     | geometry reference network dl4j data conformance figure file study benchmark"
            + " ladder translate",
      })
  @DisplayName("a package knows only its neighbours")
  void neighbours(String room, String allowed) {
    knowsOnly("poolinglab.", room, allowed);
  }

  @ParameterizedTest(name = "{0} may use: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "process    | -",
        "archive    | -",
        "exercise   | process",
        "value      | process",
        "sandbox    | exercise process",
        "compile    | sandbox",
        "submission | archive exercise",
        "arrival    | archive exercise submission",
        "xray       | exercise process sandbox",
        "grade      | value xray",
        "judge      | exercise process value sandbox compile submission xray grade",
        "workspace  | archive exercise submission grade file",
        "report     | exercise xray grade workspace figure file",
      })
  @DisplayName("a package of coursework knows only its neighbours")
  void neighboursInCoursework(String room, String allowed) {
    knowsOnly("poolinglab.coursework.", room, allowed);
  }

  private static void knowsOnly(String house, String room, String allowed) {
    Stream<String> neighbours =
        allowed == null ? Stream.empty() : Arrays.stream(allowed.split(" "));
    String[] rooms =
        Stream.concat(
                Stream.of("poolinglab", house + room + ".."),
                neighbours.flatMap(
                    name -> Stream.of(house + name + "..", "poolinglab." + name + "..")))
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(house + room + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(rooms)
                .or(DescribedPredicate.not(resideInAnyPackage("poolinglab.."))))
        .check(OURS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"geometry", "reference", "network"})
  @DisplayName("what is also compiled to JavaScript needs only java.lang and java.util")
  void runsInABrowser(String room) {
    classes()
        .that()
        .resideInAPackage("poolinglab." + room)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "poolinglab",
            "poolinglab.geometry",
            "poolinglab.reference",
            "poolinglab.network",
            "java.lang",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream")
        .check(OURS);
  }

  @Test
  @DisplayName(
      "the wrappers know the reference's poolings and activation functions by name, but none of its"
          + " arithmetic")
  void wrappersDoNotCompute() {
    noClasses()
        .that()
        .resideInAPackage("poolinglab.dl4j..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("poolinglab.reference")
                .and(
                    DescribedPredicate.not(simpleName("PoolingKind").or(simpleName("Activation")))))
        .check(OURS);
  }

  @Test
  @DisplayName(
      "what works by hand, or must start at once, knows no ND4J, Deeplearning4j or DataVec")
  void independentOfTheLibrary() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "poolinglab.geometry..",
            "poolinglab.reference..",
            "poolinglab.network..",
            "poolinglab.ladder..",
            "poolinglab.figure..",
            "poolinglab.file..",
            "poolinglab.translate.keras..")
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
            "poolinglab.dl4j..",
            "poolinglab.translate..",
            "poolinglab.conformance..",
            "poolinglab.example..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.deeplearning4j.nn.conf.layers..")
        .check(OURS);
  }

  @Test
  @DisplayName("there are no cycles")
  void noCycles() {
    slices().matching("poolinglab.(*)..").should().beFreeOfCycles().check(OURS);
    slices().matching("poolinglab.coursework.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  @DisplayName("every package has its map, and the table above names every package")
  void everyPackageIsNamed() throws IOException {
    Set<String> rooms = new TreeSet<>();
    Set<String> coursework = new TreeSet<>();
    for (JavaClass type : OURS) {
      String name = type.getPackageName();
      assertThat(Path.of("src/main/java", name.replace('.', '/'), "package-info.java")).exists();
      String[] parts = name.split("\\.");
      rooms.add(parts.length > 1 ? parts[1] : "");
      if (parts.length > 2 && parts[1].equals("coursework")) {
        coursework.add(parts[2]);
      }
    }
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/poolinglab"))) {
      assertThat(folders.filter(Files::isDirectory).map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(rooms.stream().filter(r -> !r.isEmpty()).toList());
    }
    assertThat(rooms)
        .containsExactlyInAnyOrder(
            "",
            "geometry",
            "reference",
            "ladder",
            "network",
            "dl4j",
            "data",
            "translate",
            "conformance",
            "process",
            "engine",
            "study",
            "benchmark",
            "figure",
            "file",
            "coursework",
            "cluster",
            "lab",
            "lesson",
            "notebook",
            "example",
            "cli");
    assertThat(coursework)
        .containsExactlyInAnyOrder(
            "process",
            "archive",
            "exercise",
            "value",
            "sandbox",
            "compile",
            "submission",
            "arrival",
            "xray",
            "grade",
            "judge",
            "workspace",
            "report");
  }
}
