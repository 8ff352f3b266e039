package poolinglab.study;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What runs in a process of {@link TrialProcesses}. It says it is ready; then come the study's
 * bytes and, line by line, trials. While it works on one it says how many images it has trained on,
 * such as {@code trained 640}; the answer is a line that begins with a brace. Where its input ends,
 * or its parent does, it ends.
 */
final class TrialProcess {
  static final String TRAINED = "trained ";

  private TrialProcess() {}

  /** The argument is the number of the study's bytes. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream answers = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    // Whatever a library has to say must not be taken for an answer.
    System.setOut(System.err);
    try {
      say(answers, "ready");
      DataInputStream in = new DataInputStream(System.in);
      TrialWork work = TrialWork.of(in.readNBytes(Integer.parseInt(arguments[0])));
      BlockingQueue<String> trials = new LinkedBlockingQueue<>();
      listen(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), trials);
      while (true) {
        byte[] trial = trials.take().getBytes(StandardCharsets.UTF_8);
        byte[] answer = work.answer(trial, images -> say(answers, TRAINED + images));
        say(answers, new String(answer, StandardCharsets.UTF_8));
      }
    } catch (RuntimeException | OutOfMemoryError impossible) {
      impossible.printStackTrace();
      // The process that started this one reads the last line.
      String message = String.valueOf(impossible.getMessage());
      System.err.println(impossible instanceof Error ? "out of memory: " + message : message);
      Runtime.getRuntime().halt(1);
    }
  }

  private static void say(PrintStream answers, String line) {
    answers.println(line);
    answers.flush();
  }

  /** In a thread of its own, so that the end of the input ends a training, too. */
  private static void listen(BufferedReader in, BlockingQueue<String> trials) {
    Thread thread =
        new Thread(
            () -> {
              try {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                  trials.add(line);
                }
              } catch (IOException brokenPipe) {
                // The parent is gone.
              }
              Runtime.getRuntime().halt(0);
            },
            "trials to run");
    thread.setDaemon(true);
    thread.start();
  }
}
