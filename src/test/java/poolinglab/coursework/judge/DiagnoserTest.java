package poolinglab.coursework.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.Judgement;
import poolinglab.coursework.exercise.WrongAnswer;
import poolinglab.coursework.judge.Asked.Answered;
import poolinglab.coursework.process.Question;
import poolinglab.coursework.sandbox.Outcome;

@DisplayName("A mistake is recognised by its behaviour")
class DiagnoserTest {
  private static final float[] RIGHT = {10, 20, 30, 40};
  private static final Outcome STOPPED = new Outcome.Stopped("It took too long.");
  private static final Outcome NOT_WRITTEN = threw("java.lang.UnsupportedOperationException");

  @Nested
  @DisplayName("of one wrong answer")
  class One {
    @ParameterizedTest(name = "listed first: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("the one that agrees on every case, whatever the order")
    void exactMatch(boolean first) {
      Map<WrongAnswer, List<Outcome>> known =
          inOrder(
              first,
              mistake("the same", 11f, 20f, 31f, 40f),
              mistake("wrong elsewhere too", 11f, 20f, 31f, 99f));
      assertThat(names(diagnose(known, 11f, 20f, 31f, 40f))).containsExactly("the same");
    }

    @Test
    @DisplayName("one that agrees on the failed cases only")
    void failedOnly() {
      Diagnosis found =
          diagnose(inOrder(true, mistake("partly", 11f, 99f, 98f, 97f)), 11f, 20f, 30f, 40f);
      assertThat(names(found)).containsExactly("partly");
      assertThat(found.unexplained()).isEmpty();
    }

    @ParameterizedTest(name = "listed first: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("of two, the one that is less wrong where the answer is right")
    void lessWrong(boolean first) {
      Map<WrongAnswer, List<Outcome>> known =
          inOrder(
              first,
              mistake("wrong in one more", 11f, 99f, 30f, 40f),
              mistake("wrong in two more", 11f, 99f, 98f, 40f));
      assertThat(names(diagnose(known, 11f, 20f, 30f, 40f))).containsExactly("wrong in one more");
    }

    @ParameterizedTest(name = "listed first: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("of two that differ by rounding, the one that agrees to the bit")
    void bits(boolean first) {
      Map<WrongAnswer, List<Outcome>> known =
          inOrder(
              first,
              mistake("to the bit", 11f, 20f, 30f, 40f),
              mistake("nearly", Math.nextUp(11f), 20f, 30f, 40f));
      assertThat(names(diagnose(known, 11f, 20f, 30f, 40f))).containsExactly("to the bit");
    }

    @Test
    @DisplayName("one that throws an exception of the same class, whatever its message")
    void exceptions() {
      Outcome left = new Outcome.Threw("java.lang.ArrayIndexOutOfBoundsException", "Index 4", 7);
      Outcome other = threw("java.lang.ArrayIndexOutOfBoundsException");
      Map<WrongAnswer, List<Outcome>> known =
          inOrder(
              true,
              mistake("null", threw("java.lang.NullPointerException"), 20f, 30f, 40f),
              mistake("one too far", other, 20f, 30f, 40f));
      assertThat(names(diagnose(known, left, 20f, 30f, 40f))).containsExactly("one too far");
    }
  }

  @Nested
  @DisplayName("of several wrong answers together")
  class Several {
    @Test
    @DisplayName("two, the one that explains more first")
    void two() {
      Map<WrongAnswer, List<Outcome>> known =
          inOrder(true, mistake("less", 11f, 20f, 30f, 40f), mistake("more", 10f, 22f, 33f, 40f));
      Diagnosis found = diagnose(known, 11f, 22f, 33f, 40f);
      assertThat(names(found)).containsExactly("more", "less");
      assertThat(found.unexplained()).isEmpty();
    }

    @Test
    @DisplayName("three, and never a fourth: its case stays unexplained")
    void atMostThree() {
      Map<WrongAnswer, List<Outcome>> known =
          inOrder(
              true,
              mistake("a", 11f, 20f, 30f, 40f),
              mistake("b", 10f, 22f, 30f, 40f),
              mistake("c", 10f, 20f, 33f, 40f),
              mistake("d", 10f, 20f, 30f, 44f));
      Diagnosis three = diagnose(known, 11f, 22f, 33f, 40f);
      assertThat(names(three)).containsExactlyInAnyOrder("a", "b", "c");
      assertThat(three.unexplained()).isEmpty();
      Diagnosis four = diagnose(known, 11f, 22f, 33f, 44f);
      assertThat(four.mistakes()).hasSize(3).doesNotHaveDuplicates();
      assertThat(four.unexplained()).hasSize(1);
    }

    @Test
    @DisplayName("a case that none explains stays")
    void unexplained() {
      Diagnosis found =
          diagnose(inOrder(true, mistake("a", 11f, 20f, 30f, 40f)), 11f, 77f, 30f, 40f);
      assertThat(names(found)).containsExactly("a");
      assertThat(found.unexplained())
          .singleElement()
          .satisfies(left -> assertThat(left.to().asked().arguments()).containsExactly(1));
    }

    @Test
    @DisplayName("none if nothing known behaves the same")
    void nothingKnown() {
      Diagnosis found =
          diagnose(inOrder(true, mistake("a", 11f, 20f, 30f, 40f)), 66f, 77f, 30f, 40f);
      assertThat(found.mistakes()).isEmpty();
      assertThat(found.unexplained()).hasSize(2);
      assertThat(diagnose(Map.of(), 66f, 20f, 30f, 40f).unexplained()).hasSize(1);
    }
  }

  @Nested
  @DisplayName("not from cases that reveal nothing")
  class NoPart {
    @Test
    @DisplayName("a stopped and a not-written case neither count nor stay unexplained")
    void stoppedAndNotWritten() {
      Map<WrongAnswer, List<Outcome>> known =
          inOrder(true, mistake("a", 11f, 99f, 98f, 40f), mistake("b", 12f, 20f, 30f, 40f));
      Diagnosis found = diagnose(known, 11f, STOPPED, NOT_WRITTEN, 40f);
      assertThat(names(found)).containsExactly("a");
      assertThat(found.unexplained()).isEmpty();
    }

    @Test
    @DisplayName("nothing to say where only such cases failed, or none")
    void nothingFailed() {
      Map<WrongAnswer, List<Outcome>> known = inOrder(true, mistake("a", 10f, 20f, 30f, 40f));
      assertThat(diagnose(known, 10f, STOPPED, NOT_WRITTEN, 40f)).isEqualTo(Diagnosis.NONE);
      assertThat(diagnose(known, 10f, 20f, 30f, 40f)).isEqualTo(Diagnosis.NONE);
    }
  }

  private record Mistake(WrongAnswer wrong, List<Outcome> outcomes) {}

  private static Mistake mistake(String name, Object... outcomes) {
    WrongAnswer wrong = new WrongAnswer(name, 0, "You did " + name + ".", false, "");
    return new Mistake(wrong, Arrays.stream(outcomes).map(DiagnoserTest::outcome).toList());
  }

  private static Map<WrongAnswer, List<Outcome>> inOrder(boolean asGiven, Mistake... mistakes) {
    List<Mistake> order = new ArrayList<>(List.of(mistakes));
    if (!asGiven) {
      java.util.Collections.reverse(order);
    }
    Map<WrongAnswer, List<Outcome>> behaviour = new LinkedHashMap<>();
    order.forEach(each -> behaviour.put(each.wrong, each.outcomes));
    return behaviour;
  }

  private static Diagnosis diagnose(Map<WrongAnswer, List<Outcome>> known, Object... returned) {
    List<Answered> answers = new ArrayList<>();
    for (int i = 0; i < returned.length; i++) {
      Case asked = new Case("all", "method", List.of(i), false);
      Question question = new Question("Answer", "method", "(I)F", List.of(i));
      boolean right = returned[i].equals(RIGHT[i]);
      answers.add(
          new Answered(
              new Asked(asked, question, new Outcome.Returned(RIGHT[i])),
              outcome(returned[i]),
              right ? Judgement.right() : Judgement.differs()));
    }
    return new Diagnoser(answers, known, 0).diagnose();
  }

  private static Outcome outcome(Object value) {
    return value instanceof Outcome already ? already : new Outcome.Returned(value);
  }

  private static Outcome threw(String type) {
    return new Outcome.Threw(type, "", 0);
  }

  private static Stream<String> names(Diagnosis found) {
    return found.mistakes().stream().map(WrongAnswer::name);
  }
}
