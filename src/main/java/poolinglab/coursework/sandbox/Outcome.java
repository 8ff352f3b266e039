package poolinglab.coursework.sandbox;

import java.util.List;
import poolinglab.coursework.process.Protocol;
import poolinglab.coursework.process.Reply;

/** What came of one call of an answer. */
public sealed interface Outcome {

  /**
   * It returned.
   *
   * @param value what it returned
   * @param overwritten the first argument that the call changed, counted from 1; 0 if none
   */
  record Returned(Object value, int overwritten) implements Outcome {
    /** A value returned by a call that left its arguments alone. */
    public Returned(Object value) {
      this(value, 0);
    }
  }

  /**
   * It ran a lap of a race.
   *
   * @param nanos its time; 0 for a warm-up
   * @param value what it returned; null after a warm-up
   */
  record Lapped(long nanos, Object value) implements Outcome {}

  /**
   * It ran a race to its end.
   *
   * @param laps the times of all contestants
   * @param sameOutput whether the answer returned in every lap what the exemplar did
   */
  record Raced(List<Lap> laps, boolean sameOutput) implements Outcome {
    public Raced {
      laps = List.copyOf(laps);
    }
  }

  /**
   * It threw.
   *
   * @param type the exception's class
   * @param message its message; empty where it has none
   * @param line the answer's line; 0 if not known
   */
  record Threw(String type, String message, int line) implements Outcome {
    private static final String TOO_DEEP = "java.lang.StackOverflowError";

    /** A sentence for the learner. */
    public String words() {
      String where = line == 0 ? "" : " in line " + line;
      if (type.equals(TOO_DEEP)) {
        return "It called itself too deeply%s.".formatted(where);
      }
      return "It threw %s%s%s."
          .formatted(type.substring(type.lastIndexOf('.') + 1), where, detail());
    }

    private String detail() {
      return message.isEmpty() ? "" : ": " + message;
    }
  }

  /**
   * It met a limit, and its process was ended or its value refused.
   *
   * @param words a sentence for the learner
   */
  record Stopped(String words) implements Outcome {}

  /** What a reply says. */
  static Outcome of(Reply reply) {
    return switch (reply.kind()) {
      case Protocol.RETURNED -> new Returned(reply.value(), reply.line());
      case Protocol.RACED -> new Lapped(reply.nanos(), reply.value());
      case Protocol.THREW -> new Threw(reply.words().get(0), reply.words().get(1), reply.line());
      case Protocol.FLOODED ->
          new Stopped(
              "It printed more than %d KB in one call.".formatted(Protocol.MOST_PRINTED / 1024));
      default -> new Stopped("It returned more than fits: %s.".formatted(reply.words().get(0)));
    };
  }
}
