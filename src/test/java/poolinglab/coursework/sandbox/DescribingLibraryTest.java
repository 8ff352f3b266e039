package poolinglab.coursework.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.coursework.compile.Compiled;
import poolinglab.coursework.compile.Compiler;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.process.Question;

@Tag("slow")
@DisplayName("Deeplearning4j without its native libraries")
class DescribingLibraryTest {
  private static final Exercise EXERCISE =
      Exercises.open(Path.of("src/exercises")).named("11-lesson-network");
  private static final Question QUESTION =
      new Question("LessonNetwork", "network", "()Ljava/lang/String;", List.of());

  private static Program program(String text) {
    try (Compiler compiler = new Compiler()) {
      Compiled compiled =
          compiler.compile(
              Map.of("LessonNetwork.java", text), ClassPath.text(ClassPath.libraries()));
      return new Program(
          "LessonNetwork",
          ((Compiled.Classes) compiled).bytes(),
          ClassPath.libraries(),
          Limits.of(EXERCISE.description()));
    }
  }

  /** What a program says, which may not print anything. */
  private static Outcome ask(Sandbox sandbox, Program program) {
    try (AnswerRunner runner = sandbox.runner(program)) {
      Outcome outcome = runner.ask(QUESTION);
      assertThat(runner.printed()).isEmpty();
      return outcome;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "average-pooling", "no-input-type", "same-convolutions"})
  @DisplayName("describes a network as the whole library does, and neither says a word")
  void same(String wrong) {
    Program whole =
        program(wrong.isEmpty() ? EXERCISE.exemplar() : EXERCISE.wrongAnswer(wrong).text());
    try (Sandbox sandbox = Sandbox.processOnly()) {
      String described = json(ask(sandbox, sandbox.describing(whole).orElseThrow()));
      assertThat(described).isEqualTo(json(ask(sandbox, whole))).contains("\"confs\"");
    }
  }

  /** Without the seed, which is the time where a learner sets none. */
  private static String json(Outcome outcome) {
    Object value = ((Outcome.Returned) outcome).value();
    return ((String) value).replaceAll("\"seed\" : -?\\d+", "");
  }

  @Test
  @DisplayName("fails over arrays, which the whole library then has to compute")
  void arrays() {
    Program whole =
        program(
            "class LessonNetwork { static String network() {"
                + " return org.nd4j.linalg.factory.Nd4j.ones(2).sumNumber().toString(); } }");
    try (Sandbox sandbox = Sandbox.processOnly()) {
      assertThat(ask(sandbox, sandbox.describing(whole).orElseThrow()))
          .isInstanceOf(Outcome.Threw.class);
      assertThat(ask(sandbox, whole)).isEqualTo(new Outcome.Returned("2.0"));
    }
  }

  @Test
  @DisplayName("is not there for a program without libraries")
  void without() {
    try (Sandbox sandbox = Sandbox.processOnly()) {
      Program plain = program(EXERCISE.stub()).withLibraries(List.of());
      assertThat(sandbox.describing(plain)).isEmpty();
    }
  }
}
