package poolinglab.coursework.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

  private final DataOutputStream out;
  private final DataInputStream in;
  private final Random ids = new Random();

  public Conversation(OutputStream toAnswer, InputStream fromAnswer) {
    this.out = new DataOutputStream(new BufferedOutputStream(toAnswer));
    this.in = new DataInputStream(new BufferedInputStream(fromAnswer));
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
    question.write(out);
    return reply(id);
  }

  /** Lets the contestant warm up for a race in which it answers such questions. */
  public Said warmUp(Question question) throws IOException {
    long id = begin(Protocol.RACE);
    question.write(out);
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
    return new Said(reply, Text.read(in));
  }

  /** Tells the process to end. */
  public void end() throws IOException {
    out.writeByte(Protocol.END);
    out.flush();
  }
}
