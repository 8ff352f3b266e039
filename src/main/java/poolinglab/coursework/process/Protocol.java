package poolinglab.coursework.process;

/**
 * The words of the conversation between judge and answer.
 *
 * <p>The judge sends the classes, and then one request after another; the answer's process sends
 * {@link #READY} once and one reply to each request. All numbers are big-endian, values are as
 * {@link Wire} writes them.
 *
 * <pre>
 * judge:   classes                                      (a count, then name and bytes of each)
 * answer:  READY
 * judge:   CALL id question                             answer: id RETURNED value changed printed
 * judge:   RACE id question                             answer: id RACED 0 null printed (warmed up)
 * judge:   LAP id seed                                  answer: id RACED nanoseconds value printed
 *                                                       or      id THREW type message line printed
 *                                                       or      id TOO_LARGE what printed
 *                                                       or      id FLOODED printed
 * </pre>
 *
 * <p>A question is a number and the arguments. The number stands for a method; the first time it is
 * used, class, method and descriptor follow it.
 */
public final class Protocol {
  /** Requests. */
  public static final int END = 0;

  public static final int CALL = 1;
  public static final int RACE = 2;
  public static final int LAP = 3;

  /** Replies. */
  public static final int READY = 0x504C;

  public static final int RETURNED = 10;
  public static final int RACED = 11;
  public static final int THREW = 12;
  public static final int TOO_LARGE = 13;
  public static final int FLOODED = 14;

  /** How much an answer may print during one call, in bytes. */
  public static final int MOST_PRINTED = 64 * 1024;

  private Protocol() {}
}
