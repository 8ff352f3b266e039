package poolinglab.coursework.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.coursework.compile.Compiled;
import poolinglab.coursework.compile.Compiler;

@DisplayName("A race")
class RaceTest {
  private static final float[] NUMBERS = {1, 2, 3, 4, 5, 6, 7, 8};
  private static final String HONEST = "return new float[] {numbers[0] + 1};";

  private static Reply race(String body) throws IOException {
    Question question =
        new Question("Answer", "first", "([F)[F", List.of((Object) NUMBERS.clone()));
    try (Compiler compiler = new Compiler()) {
      return new Race(question, classes(compiler, body), classes(compiler, HONEST)).run();
    }
  }

  private static AnswerClasses classes(Compiler compiler, String body) throws IOException {
    String text =
        "class Answer { static int calls; static float[] old = {1};"
            + " static float[] first(float[] numbers) { calls++; "
            + body
            + " } }";
    Compiled compiled = compiler.compile(Map.of("Answer.java", text), "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AnswerClasses.write(new DataOutputStream(bytes), ((Compiled.Classes) compiled).bytes());
    return AnswerClasses.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  private static float shownInput(Reply reply) {
    return ((float[]) reply.race().arguments().get(0))[0];
  }

  private static float shownOutput(Reply reply) {
    return ((float[]) reply.value())[0];
  }

  @Test
  @DisplayName("shows the judge a round that the answer ran")
  void honest() throws IOException {
    Reply reply = race(HONEST);
    assertThat(shownOutput(reply)).isEqualTo(shownInput(reply) + 1);
  }

  @Test
  @DisplayName("shows the input as it was before the answer emptied it")
  void emptied() throws IOException {
    Reply reply = race("java.util.Arrays.fill(numbers, 0f); return new float[] {1};");
    assertThat(shownInput(reply)).isNotZero();
  }

  @Test
  @DisplayName("shows a wrong round even where the others are right")
  void wrongNowAndThen() throws IOException {
    Reply reply = race("return new float[] {calls % 2 == 0 ? -1 : numbers[0] + 1};");
    assertThat(shownOutput(reply)).isEqualTo(-1);
  }

  @Test
  @DisplayName("draws all numbers anew, so that the last input tells little of the next")
  void anew() throws IOException {
    Reply reply =
        race(
            "int same = -1; if (old.length == numbers.length) { same = 0;"
                + " for (int i = 0; i < numbers.length; i++)"
                + " same += numbers[i] == old[i] ? 1 : 0; }"
                + " old = numbers.clone(); return new float[] {same >= 7 ? 100 : 0};");
    assertThat(shownOutput(reply)).isZero();
  }
}
