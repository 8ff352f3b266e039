package poolinglab.coursework.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poolinglab.coursework.compile.Compiled;
import poolinglab.coursework.compile.Compiler;
import poolinglab.coursework.process.Question;

@DisplayName("An archive of classes")
class SharedClassesTest {
  private static final Limits LIMITS =
      new Limits(
          64, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(30), 20, false);
  private static final Question QUESTION =
      new Question("Solution", "run", "()Ljava/lang/String;", List.of());

  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
  @TempDir private Path folder;
  private SharedClasses shared;

  @BeforeEach
  void open() {
    Path runner = folder.resolve("runner.jar");
    RunnerJar.write(runner);
    shared = new SharedClasses(folder, runner, watch);
  }

  @AfterEach
  void close() {
    watch.shutdownNow();
  }

  private static Program program(String body) {
    String source =
        """
        class Solution {
          static String run() { return new java.util.concurrent.Phaser() + %s; }
          static String quit() { System.exit(4); return ""; }
        }
        """;
    try (Compiler compiler = new Compiler()) {
      Compiled compiled = compiler.compile(Map.of("Solution.java", source.formatted(body)), "");
      Map<String, byte[]> classes = ((Compiled.Classes) compiled).bytes();
      return new Program("Solution", classes, List.of(), LIMITS);
    }
  }

  @Test
  @DisplayName("holds what a program of ours needed of the JDK, and nothing of the program")
  void content() throws IOException {
    assertThat(shared.of(List.of())).isEmpty();
    shared.make(program("\"secret\""), List.of(QUESTION));
    Path archive = shared.of(List.of()).orElseThrow();
    String bytes = Files.readString(archive, StandardCharsets.ISO_8859_1);
    assertThat(bytes.contains("java/util/concurrent/Phaser")).isTrue();
    assertThat(bytes.contains("poolinglab/coursework/process/AnswerProcess")).isTrue();
    assertThat(bytes.contains("Solution") || bytes.contains("secret")).isFalse();
  }

  @Test
  @DisplayName("is not there if the program did not end well; answers then start without one")
  void failed() {
    shared.make(program("quit()"), List.of(QUESTION));
    assertThat(shared.of(List.of())).isEmpty();
  }
}
