package poolinglab.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import poolinglab.UserException;

@DisplayName("A cluster of a master and two workers")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SparkClusterTest {
  private static TestCluster cluster;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    cluster = TestCluster.start();
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException {
    cluster.stop();
  }

  @Test
  @Order(1)
  @DisplayName("that cannot be used is reported in one line")
  void errors() throws IOException {
    String secret = "give the cluster's secret in the properties file";
    String right = Files.readString(TestCluster.PROPERTIES);
    assertRefused("", secret);
    assertRefused(right.replaceFirst("(?m)(secret ).*$", "$1wrong"), secret);
    assertRefused(right + "spark.executor.memory 64g\n", "65536 MB of memory");
    assertRefused(right + "spark.executor.cores 7\n", "the 7 cores");
    assertRefused(right + "spark.executor.extraJavaOptions -Xss1k\n", "started no executor");
  }

  private void assertRefused(String properties, String words) throws IOException {
    Path file = properties(properties);
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> new SparkOpener().open(TestCluster.URL, Optional.of(file)).close())
        .withMessageContaining(words)
        .withMessageNotContaining("\n");
  }

  private Path properties(String content) throws IOException {
    Path file =
        Files.createTempFile(
            folder,
            "spark",
            ".properties",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, content);
  }

  @Test
  @Order(2)
  @DisplayName("whose workers lack Pooling Lab is reported in one line")
  void notInstalled() throws IOException, InterruptedException {
    Path file =
        properties(
            Files.readString(TestCluster.PROPERTIES) + "spark.executor.extraClassPath /nowhere\n");
    Pooling run = Pooling.run(folder, study(folder.resolve("refused"), file));
    assertThat(run.exitCode()).as(run::said).isEqualTo(2);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("pooling: the workers lack Pooling Lab at /nowhere");
  }

  private static List<String> study(Path to, Path properties) {
    return Pooling.study(
        to, "--spark", TestCluster.URL, "--spark-properties", properties.toString());
  }

  @Test
  @Order(3)
  @DisplayName("marks a class as one machine does, also when an executor is killed")
  void gradeWithAKill() throws IOException, InterruptedException {
    Path course = CourseClass.write(folder.resolve("class"), 24);
    Path here = folder.resolve("here");
    Path there = folder.resolve("there");
    assertThat(Pooling.run(folder, CourseClass.grade(course, here)).exitCode()).isZero();
    Pooling run =
        Pooling.start(
            folder,
            CourseClass.grade(
                course,
                there,
                "--spark",
                TestCluster.URL,
                "--spark-properties",
                TestCluster.PROPERTIES.toString()));
    await(run, () -> Files.exists(there.resolve("journal.jsonl")) && results(there) >= 2);
    cluster.executors("worker-1").forEach(ProcessHandle::destroyForcibly);
    assertThat(run.exitCode()).as(run::said).isZero();
    assertThat(Pooling.results(there)).hasSize(24).isEqualTo(Pooling.results(here));
    assertThat(Files.readAllLines(there.resolve("journal.jsonl"))).hasSize(24);
  }

  private static int results(Path report) throws IOException {
    return Pooling.results(report).size();
  }

  @Test
  @Order(4)
  @DisplayName("loses nothing and counts nothing twice when executor, worker and driver are killed")
  void studyWithKills() throws IOException, InterruptedException {
    Path inTurn = folder.resolve("in-turn");
    assertThat(Pooling.run(folder, Pooling.study(inTurn, "--jobs", "1")).exitCode()).isZero();
    Path to = folder.resolve("study");
    List<String> words = study(to, TestCluster.PROPERTIES);
    Pooling first = Pooling.start(folder, words);
    await(first, () -> Pooling.trials(to).size() >= 2);
    cluster.executors("worker-1").forEach(ProcessHandle::destroyForcibly);
    await(first, () -> Pooling.trials(to).size() >= 4);
    cluster.process("worker-1").destroyForcibly();
    await(first, () -> Pooling.trials(to).size() >= 6);
    first.process().destroyForcibly().waitFor();
    Set<String> kept = Pooling.trials(to);
    assertThat(kept.size()).isBetween(6, 14);

    Pooling second = Pooling.run(folder, words);

    assertThat(second.exitCode()).as(second::said).isZero();
    assertThat(second.errors()).isEmpty();
    assertThat(Pooling.trials(to)).hasSize(15).containsAll(kept).isEqualTo(Pooling.trials(inTurn));
  }

  /** Something that becomes true while a run goes on. */
  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Pooling run, Condition condition)
      throws IOException, InterruptedException {
    while (!condition.holds()) {
      assertThat(run.process().isAlive()).as(run::said).isTrue();
      Thread.sleep(20);
    }
  }
}
