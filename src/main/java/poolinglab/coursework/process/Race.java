package poolinglab.coursework.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One contestant's side of a race: it warms up, and then runs a lap whenever the judge says so. The
 * judge gives every lap a seed from which the input is drawn, so that contestants in other
 * processes get the same numbers, and remembering an earlier output is of no use.
 */
final class Race {
  private static final int LONGEST_WARM_UP = 400;
  private static final long MOST_WARM_UP_NANOS = 5_000_000_000L;

  private final Question question;
  private final ClassLoader contestant;

  Race(Question question, ClassLoader contestant) {
    this.question = question;
    this.contestant = contestant;
  }

  /** Runs until the contestant is no longer getting faster, or at most some seconds. */
  Reply warmUp() {
    return safely(
        method -> {
          WarmUp warmUp = new WarmUp();
          long spent = 0;
          for (int call = 0; call < LONGEST_WARM_UP && !warmUp.isOver(); call++) {
            Timed timed = time(method, new SplittableRandom(call));
            warmUp.add(timed.nanos());
            spent += timed.nanos();
            if (spent > MOST_WARM_UP_NANOS) {
              break;
            }
          }
          return Reply.raced(0, null);
        });
  }

  /**
   * Runs one lap: a call that does not count, which brings the contestant's code and memory back
   * into the processor's caches after the others' turns, and one that is measured.
   */
  Reply lap(long seed) {
    return safely(
        method -> {
          time(method, new SplittableRandom(~seed));
          Timed timed = time(method, new SplittableRandom(seed));
          return Reply.raced(timed.nanos(), timed.output());
        });
  }

  private interface Run {
    Reply with(Method method) throws ReflectiveOperationException;
  }

  private Reply safely(Run run) {
    try {
      return run.with(question.method(contestant));
    } catch (InvocationTargetException thrown) {
      return Reply.threw(thrown.getCause(), question.className());
    } catch (ReflectiveOperationException | LinkageError | StackOverflowError broken) {
      return Reply.threw(broken, question.className());
    }
  }

  private record Timed(long nanos, Object output) {}

  private Timed time(Method method, SplittableRandom random) throws ReflectiveOperationException {
    Object[] arguments = draw(random);
    long start = ProcessorClock.nanos();
    Object output = method.invoke(null, arguments);
    return new Timed(ProcessorClock.nanos() - start, output);
  }

  /** The arguments, with arrays of the same length whose numbers are drawn from the given ones. */
  private Object[] draw(SplittableRandom random) {
    List<Object> arguments = new ArrayList<>();
    for (Object argument : question.arguments()) {
      if (argument instanceof float[] numbers) {
        float[] drawn = new float[numbers.length];
        for (int i = 0; i < drawn.length; i++) {
          drawn[i] = numbers[random.nextInt(numbers.length)];
        }
        arguments.add(drawn);
      } else {
        arguments.add(argument);
      }
    }
    return arguments.toArray();
  }
}
