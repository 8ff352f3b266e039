package poolinglab.coursework.process;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The main class of the process in which an answer runs. It receives classes and arguments on its
 * standard input and sends back what the answer's methods return, on its standard output; the
 * answer itself has neither. It knows nothing of what is right.
 */
public final class AnswerProcess {
  private AnswerProcess() {}

  /**
   * Serves the judge until it says that it is done.
   *
   * @param arguments the judge's process id where that is this process's parent; else nothing
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0) {
      Orphan.watch(Long.parseLong(arguments[0]));
    }
    PipeInput requests = new PipeInput(new FileInputStream(FileDescriptor.in));
    PipeOutput replies = new PipeOutput(new FileOutputStream(FileDescriptor.out));
    Printed printed = new Printed();
    PrintStream print = new PrintStream(printed, false, StandardCharsets.UTF_8);
    System.setIn(new ByteArrayInputStream(new byte[0]));
    System.setOut(print);
    System.setErr(print);
    serve(requests, replies, printed);
    // Whatever threads an answer has left running end here too.
    Runtime.getRuntime().halt(0);
  }

  private static void serve(PipeInput in, PipeOutput out, Printed printed) throws IOException {
    AnswerClasses answer = AnswerClasses.read(in);
    Race race = null;
    List<Question> named = new ArrayList<>();
    out.writeInt(Protocol.READY);
    out.flush();
    for (int request = in.next(); request > Protocol.END; request = in.next()) {
      long id = in.readLong();
      Reply reply;
      printed.clear();
      if (request == Protocol.LAP && race != null) {
        reply = race.lap(in.readLong());
      } else {
        Question question = Question.read(in, named);
        race = request == Protocol.RACE ? new Race(question, answer) : null;
        reply = race == null ? question.askSafely(answer) : race.warmUp();
      }
      out.writeLong(id);
      (printed.overflowed() ? Reply.flooded() : reply).write(out);
      out.writeText(printed.text());
      out.flush();
    }
  }
}
