package poolinglab.coursework.archive;

/** Something handed in that is not read; the message is the sentence for the learner. */
public class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  /** A sentence, as {@link String#format} takes it where values are given. */
  public RefusedException(String sentence, Object... values) {
    super(values.length == 0 ? sentence : sentence.formatted(values));
  }

  /** The same with the reason behind it. */
  public RefusedException(Throwable cause, String sentence, Object... values) {
    super(values.length == 0 ? sentence : sentence.formatted(values), cause);
  }
}
