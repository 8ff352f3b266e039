package poolinglab.coursework.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.coursework.compile.Compiled;
import poolinglab.coursework.compile.Compiler;

@DisplayName("A lap of a race")
class RaceTest {
  private static final float[] NUMBERS = {1, 2, 3, 4, 5, 6, 7, 8};

  private static Race race(String body) throws IOException {
    Question question =
        new Question("Answer", "first", "([F)[F", List.of((Object) NUMBERS.clone()));
    String text =
        "class Answer { static int calls; static float[] first(float[] numbers) { calls++; "
            + body
            + " } }";
    try (Compiler compiler = new Compiler()) {
      Compiled compiled = compiler.compile(Map.of("Answer.java", text), "");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PipeOutput out = new PipeOutput(bytes);
      AnswerClasses.write(out, ((Compiled.Classes) compiled).bytes());
      out.flush();
      return new Race(
          question,
          AnswerClasses.read(new PipeInput(new ByteArrayInputStream(bytes.toByteArray()))));
    }
  }

  @Test
  @DisplayName("has the same input for every contestant that gets the same seed")
  void sameInput() throws IOException {
    Race one = race("return numbers;");
    Race other = race("return numbers;");
    assertThat((float[]) one.lap(7).value()).isEqualTo((float[]) other.lap(7).value());
  }

  @Test
  @DisplayName("has another input with another seed, with numbers of the question")
  void anotherInput() throws IOException {
    Race race = race("return numbers;");
    float[] first = (float[]) race.lap(1).value();
    assertThat((float[]) race.lap(2).value()).isNotEqualTo(first).containsAnyOf(NUMBERS);
  }

  @Test
  @DisplayName("gives a contestant its own input, so that overwriting it changes no later lap")
  void overwritten() throws IOException {
    Race race = race("float[] kept = numbers.clone(); numbers[0] = -1; return kept;");
    float[] first = (float[]) race.lap(3).value();
    assertThat((float[]) race.lap(3).value()).isEqualTo(first);
  }

  @Test
  @DisplayName("returns what the contestant threw, with its line")
  void threw() throws IOException {
    Reply reply = race("throw new IllegalStateException(\"no\");").lap(1);
    assertThat(reply.kind()).isEqualTo(Protocol.THREW);
    assertThat(reply.words()).containsExactly("java.lang.IllegalStateException", "no");
    assertThat(reply.line()).isEqualTo(1);
  }

  @Test
  @DisplayName("comes after a warm-up of at least sixty calls")
  void warmUp() throws IOException {
    Race race = race("return new float[] {calls};");
    race.warmUp();
    assertThat(((float[]) race.lap(1).value())[0]).isGreaterThan(60);
  }
}
