package poolinglab.coursework.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The judge's end of the pipe to an {@link AnswerProcess}. */
public final class Conversation {
  /**
   * A reply, and what the answer printed meanwhile.
   *
   * @param reply what came of the question
   * @param printed at most {@link Protocol#MOST_PRINTED} bytes
   */
  public record Said(Reply reply, String printed) {}

  private final PipeOutput out;
  private final PipeInput in;
  private final List<Question> named = new ArrayList<>();
  private final Random ids = new Random();

  public Conversation(OutputStream toAnswer, InputStream fromAnswer) {
    this.out = new PipeOutput(toAnswer);
    this.in = new PipeInput(fromAnswer);
  }

  /** Sends the classes and waits until the process is ready for questions. */
  public void begin(Map<String, byte[]> answer) throws IOException {
    AnswerClasses.write(out, answer);
    out.flush();
    if (in.readInt() != Protocol.READY) {
      throw new WireException("no greeting");
    }
  }

  /** Asks, and waits for the reply, however long that takes. */
  public Said ask(Question question) throws IOException {
    long id = begin(Protocol.CALL);
    return ask(question, id);
  }

  /** Lets the contestant warm up for a race in which it answers such questions. */
  public Said warmUp(Question question) throws IOException {
    long id = begin(Protocol.RACE);
    return ask(question, id);
  }

  private Said ask(Question question, long id) throws IOException {
    question.write(out, named);
    return reply(id);
  }

  /** Lets the contestant run a lap of the race that it has warmed up for. */
  public Said lap(long seed) throws IOException {
    long id = begin(Protocol.LAP);
    out.writeLong(seed);
    return reply(id);
  }

  private long begin(int request) throws IOException {
    long id = ids.nextLong();
    out.writeByte(request);
    out.writeLong(id);
    return id;
  }

  private Said reply(long id) throws IOException {
    out.flush();
    if (in.readLong() != id) {
      throw new WireException("a reply to another question");
    }
    Reply reply = Reply.read(in);
    return new Said(reply, in.readText());
  }

  /** Tells the process to end. */
  public void end() throws IOException {
    out.writeByte(Protocol.END);
    out.flush();
  }
}
