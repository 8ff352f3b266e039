package poolinglab.coursework.archive;

/** A submission that is larger than {@link Limits} allow, and so not read at all. */
public final class ExceededException extends RefusedException {
  private static final long serialVersionUID = 1;

  /** A sentence, as {@link String#format} takes it. */
  public ExceededException(String sentence, Object... values) {
    super(sentence, values);
  }
}
