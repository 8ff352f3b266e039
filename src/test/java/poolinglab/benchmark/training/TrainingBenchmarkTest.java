package poolinglab.benchmark.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.UserException;
import poolinglab.benchmark.Effort;
import poolinglab.benchmark.training.TrainingOutcome.Result;
import poolinglab.data.ImageDataException;
import poolinglab.data.TinyImages;
import poolinglab.network.NetworkText;

@DisplayName("The training benchmark")
class TrainingBenchmarkTest {
  private static final int IMAGES = 330;
  private static final TrainingBenchmark BENCHMARK =
      new TrainingBenchmark(
          new Effort(3, 1000, 20_000), false, Optional.empty(), (rounds, note) -> {});

  @TempDir private static Path folder;
  private static Task task;

  @BeforeAll
  static void images() throws IOException {
    TinyImages.idx(folder, IMAGES, 12);
    task = new Task("12x12x1 conv4@3 max2 conv3@2 max2 dense2", folder, List.of());
  }

  static Stream<Way> ways() {
    return Stream.of(Setting.ladder(), Setting.others(), HandSetting.ladder())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("ways")
  @DisplayName("trains identically in every setting that claims to, and learns in all of them")
  void trainsTheSame(Way way) {
    Trainer plain = Setting.AS_IT_COMES.trainer(task);
    Trainer other = Way.of(way.arguments()).trainer(task);
    for (int pass = 0; pass < 3; pass++) {
      double expected = plain.pass();
      double score = other.pass();
      if (way.trainsTheSame()) {
        assertThat(score).isCloseTo(expected, within(1e-4));
      }
      assertThat(score).isFinite().isPositive();
    }
    assertThat(other.images()).isEqualTo(IMAGES);
  }

  @Test
  @DisplayName("climbs from the library out of the box to what we use, one change at a time")
  void ladder() {
    List<Setting> ladder = Setting.ladder();
    assertThat(ladder).first().isEqualTo(Setting.AS_IT_COMES);
    assertThat(ladder).last().isEqualTo(Setting.OURS);
    for (int i = 1; i < ladder.size(); i++) {
      assertThat(ladder.get(i).features()).hasSize(i).containsAll(ladder.get(i - 1).features());
    }
  }

  @Tag("slow")
  @Test
  @DisplayName("trains each setting in a process of its own, and shows where the time went")
  void processes() throws IOException {
    List<Path> before = scratchFolders();
    Setting plain = Setting.AS_IT_COMES.plus(Feature.ONE_NATIVE_THREAD);
    TrainingOutcome outcome = BENCHMARK.run(task, List.of(plain, Setting.OURS));
    assertThat(outcome.allRight()).as(outcome.toString()).isTrue();
    assertThat(outcome.images()).isEqualTo(IMAGES);
    assertThat(outcome.results())
        .extracting(Result::name)
        .containsExactly("one thread per operation", "convolutions unrolled in Java");
    assertThat(outcome.results())
        .allSatisfy(
            result ->
                assertThat(outcome.imagesPerSecond(result.timing().orElseThrow())).isPositive());
    assertThat(outcome.timesAsItComes(outcome.results().get(0))).hasValue(1);
    OperationShares profile = outcome.profiles().get(0);
    assertThat(profile.operations()).containsKeys("im2col", "maxpool2d", "matmul");
    assertThat(profile.share("im2col")).isBetween(0.0, 1.0);
    assertThat(profile.between()).isBetween(0.0, 1.0);
    assertThat(scratchFolders()).isEqualTo(before);
    assertThat(
            ProcessHandle.current().descendants().map(one -> one.info().commandLine().orElse("")))
        .noneMatch(line -> line.contains(TrainingProcess.class.getName()));
  }

  private static List<Path> scratchFolders() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().startsWith("pooling-peer-"))
          .sorted()
          .toList();
    }
  }

  @Test
  @DisplayName("counts the multiply-adds of a step: 3 per weight and place, 2 next to the image")
  void multiplyAdds() {
    assertThat(
            ArithmeticLimit.multiplyAdds(
                NetworkText.parse("28x28x1 conv5@3 max2 conv15@3 max2 dense3")))
        .isEqualTo(2 * 26 * 26 * 5 * 9 + 3 * 11 * 11 * 15 * 45 + 3 * 375 * 3);
    assertThat(ArithmeticLimit.multiplyAdds(NetworkText.parse("4x4x1 max2 dense3")))
        .isEqualTo(2 * 4 * 3);
  }

  @Tag("slow")
  @Test
  @DisplayName("runs the limit beside the others, and says which share of it each reaches")
  void limit() {
    ArithmeticLimit limit = new ArithmeticLimit(2);
    assertThat(Way.of(limit.arguments())).isEqualTo(limit);
    // Each chain's numbers tend to 2: 10 chains per thread.
    assertThat(limit.trainer(task).pass()).isEqualTo(2 * 10 * 2);
    TrainingOutcome outcome = BENCHMARK.run(task, List.of(HandSetting.fastest(), limit));
    assertThat(outcome.allRight()).as(outcome.toString()).isTrue();
    assertThat(outcome.shareOfLimit(outcome.results().get(0))).isNotEmpty();
    assertThat(outcome.shareOfLimit(outcome.results().get(1))).hasValue(1);
  }

  @Test
  @DisplayName("reports the last words of a process that cannot start")
  void doesNotStart() {
    Task huge = new Task("12x12x1 conv10000@3 dense1000 dense2", folder, List.of());
    assertThatThrownBy(() -> BENCHMARK.run(huge, List.of(Setting.OURS)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("the process of 'convolutions unrolled in Java' did not start")
        .hasMessageContaining("a network to be built has at most 250 million parameters");
  }

  @Test
  @DisplayName("reports unreadable images before it starts anything")
  void noImages() {
    Task broken = new Task(task.network(), folder.resolve("nowhere"), List.of());
    assertThatThrownBy(() -> BENCHMARK.run(broken, List.of(Setting.OURS)))
        .isInstanceOf(ImageDataException.class)
        .hasMessageContaining("there is no folder");
  }

  @Test
  @DisplayName("finds another native build next to the usual one, or says how to get it")
  void nativeBuild() throws IOException {
    Path usual = Files.createFile(folder.resolve("nd4j-native-1.0.0-M2.1-linux-x86_64.jar"));
    String classPath = "classes" + File.pathSeparator + usual;
    NativeBuild build = new NativeBuild("avx2");
    assertThat(build.in(classPath)).isEmpty();
    if (build.missing(classPath).startsWith("to fetch")) {
      assertThat(build.missing(classPath))
          .endsWith("-Dartifact=org.nd4j:nd4j-native:1.0.0-M2.1:jar:linux-x86_64-avx2");
      Path other = Files.createFile(folder.resolve("nd4j-native-1.0.0-M2.1-linux-x86_64-avx2.jar"));
      assertThat(build.in(classPath)).hasValue("classes" + File.pathSeparator + other);
    }
  }

  @Test
  @DisplayName("gives PyTorch no layer that it does not have")
  void noSuchLayer() {
    for (String layers : List.of("gap", "pnorm2", "max2:same", "conv3@3/2:same")) {
      Task unknown = new Task("12x12x1 conv4@3 " + layers + " dense2", folder, List.of());
      List<Way> none = new ArrayList<>();
      TrainingBenchmark withTorch =
          new TrainingBenchmark(
              BENCHMARK.effort(), false, Optional.of("cat"), (rounds, note) -> {});
      assertThatThrownBy(() -> withTorch.run(unknown, none))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("PyTorch takes part with convolutions")
          .hasMessageContaining(layers)
          .hasMessageContaining("Leave out the peers");
    }
    TrainingBenchmark withCat =
        new TrainingBenchmark(BENCHMARK.effort(), false, Optional.of("cat"), (rounds, note) -> {});
    assertThatThrownBy(() -> withCat.run(task, List.of()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("cat cannot run PyTorch");
  }
}
