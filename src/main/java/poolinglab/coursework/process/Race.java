package poolinglab.coursework.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Measures an answer against a baseline: both warm up, then take turns. Every round has an input of
 * its own, so that remembering an earlier output helps nobody; one round's is sent to the judge.
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
      answers.invoke(null, fresh());
      baselines.invoke(null, fresh());
    }
    double[] answerTimes = new double[ROUNDS];
    double[] baselineTimes = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    int shown = random.nextInt(ROUNDS);
    List<Object> shownArguments = List.of();
    Object shownOutput = null;
    for (int round = 0; round < ROUNDS; round++) {
      Object[] arguments = fresh();
      long start = System.nanoTime();
      baselines.invoke(null, arguments);
      long turn = System.nanoTime();
      Object output = answers.invoke(null, arguments);
      long end = System.nanoTime();
      baselineTimes[round] = (turn - start) / NANOS_PER_MILLI;
      answerTimes[round] = (end - turn) / NANOS_PER_MILLI;
      ratios[round] = baselineTimes[round] / Math.max(answerTimes[round], 1 / NANOS_PER_MILLI);
      if (round == shown) {
        shownArguments = List.of(arguments);
        shownOutput = output;
      }
    }
    double[] times = {median(ratios), median(baselineTimes), median(answerTimes)};
    return Reply.raced(times, shownArguments, shownOutput);
  }

  /** The arguments, arrays copied, with one of their numbers changed. */
  private Object[] fresh() {
    List<Object> arguments = new ArrayList<>();
    for (Object argument : question.arguments()) {
      if (argument instanceof float[] numbers) {
        float[] copy = numbers.clone();
        copy[random.nextInt(copy.length)] = random.nextInt(1000) - 500;
        arguments.add(copy);
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
