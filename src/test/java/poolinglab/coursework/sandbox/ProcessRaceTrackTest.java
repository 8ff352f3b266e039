package poolinglab.coursework.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.coursework.compile.Compiled;
import poolinglab.coursework.compile.Compiler;
import poolinglab.coursework.process.Question;

@DisplayName("A race between processes")
class ProcessRaceTrackTest {
  private static final Limits LIMITS =
      new Limits(64, Duration.ofSeconds(5), TimeLimit.WAITING, Duration.ofSeconds(30), 20, true);
  private static final Question QUESTION =
      new Question("Answer", "first", "([F)[F", List.of((Object) new float[] {1, 2, 3, 4}));
  private static final String RIGHT = "return new float[] {numbers[0] + 1};";

  private static Sandbox sandbox;
  private static Compiler compiler;

  @BeforeAll
  static void open() {
    sandbox = Sandbox.processOnly();
    compiler = new Compiler();
  }

  @AfterAll
  static void close() {
    compiler.close();
    sandbox.close();
  }

  private static Program program(String body) {
    String text =
        "class Answer { static int calls; static float[] first(float[] numbers) { calls++; "
            + body
            + " } }";
    Compiled compiled = compiler.compile(Map.of("Answer.java", text), "");
    return new Program("Answer", ((Compiled.Classes) compiled).bytes(), List.of(), LIMITS);
  }

  private static Outcome race(String body) {
    Program right = program(RIGHT);
    return new ProcessRaceTrack(sandbox)
        .race(
            new RaceTrack.Contestants(program(body), right, right),
            QUESTION,
            0,
            laps -> laps.size() == 4);
  }

  @Test
  @DisplayName("runs as many laps as the rule wants, and compares every output")
  void honest() {
    Outcome.Raced raced = (Outcome.Raced) race(RIGHT);
    assertThat(raced.laps()).hasSize(4);
    assertThat(raced.sameOutput()).isTrue();
  }

  @Test
  @DisplayName("sees an answer that is wrong once it has warmed up")
  void wrongInTheRace() {
    Outcome.Raced raced =
        (Outcome.Raced) race("return new float[] {calls > 50 ? -1 : numbers[0] + 1};");
    assertThat(raced.sameOutput()).isFalse();
  }

  @Test
  @DisplayName("ends with an answer that throws")
  void threw() {
    assertThat(race("throw new IllegalStateException();")).isInstanceOf(Outcome.Threw.class);
  }

  @Test
  @DisplayName("keeps the exemplar and the baseline out of the answer's process")
  void apart() {
    // Were they in one process, they would share their static counter.
    assertThat(((Outcome.Raced) race("if (calls > 2000) { return null; } " + RIGHT)).sameOutput())
        .isTrue();
  }
}
