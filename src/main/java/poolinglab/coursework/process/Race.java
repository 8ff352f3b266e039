package poolinglab.coursework.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Measures an answer against a baseline: both warm up, then take turns. Every round has an input of
 * its own, all its numbers drawn anew, so that remembering an earlier output helps nobody. One
 * round is sent to the judge as it was before the answer got it: the first in which answer and
 * baseline differ, or any.
 */
final class Race {
  private static final long WARM_UP_NANOS = 400_000_000L;
  private static final int ROUNDS = 15;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Question question;
  private final AnswerClasses answer;
  private final AnswerClasses baseline;
  private final Random random = new SecureRandom();

  Race(Question question, AnswerClasses answer, AnswerClasses baseline) {
    this.question = question;
    this.answer = answer;
    this.baseline = baseline;
  }

  Reply run() {
    try {
      return race(question.method(answer), question.method(baseline));
    } catch (InvocationTargetException thrown) {
      return Reply.threw(thrown.getCause(), question.className());
    } catch (ReflectiveOperationException | LinkageError | StackOverflowError broken) {
      return Reply.threw(broken, question.className());
    }
  }

  private Reply race(Method answers, Method baselines) throws ReflectiveOperationException {
    for (long start = System.nanoTime(); System.nanoTime() - start < WARM_UP_NANOS; ) {
      Object[] arguments = fresh();
      baselines.invoke(null, arguments);
      answers.invoke(null, arguments);
    }
    double[] answerTimes = new double[ROUNDS];
    double[] baselineTimes = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    int shown = random.nextInt(ROUNDS);
    boolean differed = false;
    List<Object> shownArguments = List.of();
    Object shownOutput = null;
    for (int round = 0; round < ROUNDS; round++) {
      Object[] arguments = fresh();
      List<Object> before = Arrays.stream(arguments).map(Wire::copy).toList();
      long start = System.nanoTime();
      Object right = baselines.invoke(null, arguments);
      long turn = System.nanoTime();
      Object output = answers.invoke(null, arguments);
      long end = System.nanoTime();
      baselineTimes[round] = (turn - start) / NANOS_PER_MILLI;
      answerTimes[round] = (end - turn) / NANOS_PER_MILLI;
      ratios[round] = baselineTimes[round] / Math.max(answerTimes[round], 1 / NANOS_PER_MILLI);
      boolean differs = !differed && !Wire.equal(output, right, 0);
      if (differs || round == shown && !differed) {
        shownArguments = before;
        // A copy: the answer may keep the array and write into it later.
        shownOutput = Wire.copy(output);
      }
      differed |= differs;
    }
    double[] times = {median(ratios), median(baselineTimes), median(answerTimes)};
    return Reply.raced(times, shownArguments, shownOutput);
  }

  /** The arguments, with arrays of the same numbers drawn anew. */
  private Object[] fresh() {
    List<Object> arguments = new ArrayList<>();
    for (Object argument : question.arguments()) {
      if (argument instanceof float[] numbers) {
        SplittableRandom draw = new SplittableRandom(random.nextLong());
        float[] drawn = new float[numbers.length];
        for (int i = 0; i < drawn.length; i++) {
          drawn[i] = numbers[draw.nextInt(numbers.length)];
        }
        arguments.add(drawn);
      } else {
        arguments.add(argument);
      }
    }
    return arguments.toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
