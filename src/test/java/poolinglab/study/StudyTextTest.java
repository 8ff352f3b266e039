package poolinglab.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import poolinglab.UserException;
import poolinglab.engine.Engine;

@DisplayName("A study file")
class StudyTextTest {
  private static final ImageShape FASHION = new ImageShape(28, 28, 1, 3);

  @Test
  @DisplayName("says what is tried, on which images, and how often")
  void says() {
    StudyPlan plan =
        StudyText.parse(
            """
            seeds = 2   # a note
            epochs = 7
            [one]
            question = Is a = b?
            shift = 3
            images = both
            small = conv2@3   max2
            [two]
            strided = conv2@3/2
            """);
    assertThat(plan.settings()).isEqualTo(new Settings(2, 7, 32, 0.003, Engine.DL4J));
    Experiment one = plan.experiments().get(0);
    assertThat(one.question()).isEqualTo("Is a = b?");
    assertThat(one.shift()).isEqualTo(3);
    assertThat(one.tones()).containsExactly(Tone.GIVEN, Tone.INVERTED);
    assertThat(one.variants()).containsExactly(new Variant("small", "conv2@3 max2"));
    assertThat(plan.experiments().get(1).tones()).containsExactly(Tone.GIVEN);
    assertThat(plan.trials(FASHION)).hasSize(6).extracting(Trial::seed).startsWith(1L, 1L, 1L, 2L);
  }

  @Test
  @DisplayName(
      "can name a network in two experiments; it is trained once, and moved as far as needed")
  void trainedOnce() {
    StudyPlan plan =
        StudyText.parse("seeds = 1\n[one]\na = conv2@3\n[two]\nshift = 2\nb = conv2@3:valid\n");
    assertThat(plan.trials(FASHION))
        .containsExactly(new Trial("28x28x1 conv2@3 dense3", Tone.GIVEN, 1, 2));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("comes with Pooling Lab, and its networks fit the images")
  void builtIn(StudyFile file) {
    assertThat(file.plan().trials(FASHION)).hasSizeGreaterThan(10);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seeds = 0~[a]~b = max2        | line 1: a study takes at least 1 seed
          seeds = many~[a]~b = max2     | line 1: seeds must be a whole number, for example seeds = 4; got 'many'
          rate = fast                   | line 1: rate must be a number, for example rate = 0.003; got 'fast'
          rate = 0                      | line 1: the learning rate must be above 0; got 0.0
          speed = 3                     | line 1: the settings before the first [experiment]
          [a]~hello                     | line 2: a line is [experiment], or name = value, for example max 2×2 = conv5@3 max2; got 'hello'
          [a                            | line 1: an experiment's name is one word
          [a]~images = dark             | line 2: images must be given, inverted or both; got 'dark'
          [a]~shift = far               | line 2: shift must be a whole number, for example shift = 4; got 'far'
          [a]~b =                       | line 2: a network is a name and layers, for example max 2×2 = conv5@3 max2; got 'b = '
          [a]                           | 'a' has no networks
          [a]~b = max2~b = avg2         | 'a' has two networks called 'b'
          [a]~b = max2~[a]~b = avg2     | two experiments have the same name
          [a]~shift = 15~b = max2       | a shift must be from 0 to 14 pixels; 'a' has 15
          seeds = 3                     | a study has at least one experiment
          """)
  @DisplayName("that breaks a rule is refused with the line")
  void refused(String text, String message) {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> StudyText.parse(text.replace('~', '\n')))
        .withMessageContaining(message);
  }

  @Test
  @DisplayName("with a network that does not fit is refused with the whole of it")
  void misfit() {
    StudyPlan plan = StudyText.parse("[a]\nwide = conv5@30\n");
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> plan.trials(FASHION))
        .withMessageStartingWith("network 'wide', 28x28x1 conv5@30 dense3: layer 1");
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> plan.only(List.of("b")))
        .withMessage("there is no experiment 'b'; choose from a");
  }
}
