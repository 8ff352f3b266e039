package poolinglab.benchmark.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import poolinglab.file.Json;

/**
 * What runs in the process of a {@link Way}. The arguments are those of {@link Task} and then its
 * own; then a line asks, and a line answers:
 *
 * <pre>
 * score     the mean loss of one pass
 * time 3    nanoseconds that so many passes take
 * profile   some passes: {"all": nanoseconds, "operations": {"matmul": nanoseconds, …}}
 * </pre>
 */
final class TrainingProcess {
  /** In one alone, a collection of garbage counts for whatever operation it falls into. */
  private static final int PROFILED = 5;

  private final Trainer trainer;

  private TrainingProcess(Trainer trainer) {
    this.trainer = trainer;
  }

  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    // Whatever a library has to say must not be taken for an answer.
    System.setOut(System.err);
    Task task = Task.of(arguments[0], arguments[1], arguments[2]);
    try {
      serve(Way.of(arguments[3]).trainer(task), answers);
    } catch (RuntimeException | OutOfMemoryError impossible) {
      impossible.printStackTrace();
      // The process that started this one reads the last line.
      String message = String.valueOf(impossible.getMessage());
      System.err.println(impossible instanceof Error ? "out of memory: " + message : message);
      System.exit(1);
    }
  }

  private static void serve(Trainer trainer, PrintStream answers) throws IOException {
    answers.println(trainer.images());
    TrainingProcess process = new TrainingProcess(trainer);
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      answers.println(process.answer(line.split(" ")));
      answers.flush();
    }
  }

  private String answer(String[] request) {
    return switch (request[0]) {
      case "score" -> String.valueOf(trainer.pass());
      case "time" -> String.valueOf(nanoseconds(Integer.parseInt(request[1])));
      case "profile" -> profile();
      default -> throw new IllegalArgumentException(request[0]);
    };
  }

  private long nanoseconds(int passes) {
    long start = System.nanoTime();
    for (int i = 0; i < passes; i++) {
      trainer.pass();
    }
    return System.nanoTime() - start;
  }

  /** Nanoseconds: of all passes, and of each operation in them. */
  record Profile(long all, Map<String, Long> operations) {}

  private String profile() {
    long[] all = new long[1];
    Map<String, Long> times = OperationTimes.of(() -> all[0] = nanoseconds(PROFILED));
    return Json.line(new Profile(all[0], times));
  }
}
