package poolinglab.coursework.grade;

/** How an answer stands. */
public enum Standing {
  /** Every group earned its points. */
  SOLVED("solved"),
  /** Some groups did. */
  PARTLY("partly right"),
  /** None did. */
  WRONG("wrong"),
  /** It is still the stub. */
  UNTOUCHED("not started"),
  /** There is no file. */
  MISSING("not handed in"),
  /** It does not compile. */
  NOT_COMPILED("does not compile"),
  /** It uses what the exercise does not allow, or is no proper file. */
  REFUSED("refused"),
  /** It was stopped at a limit before it could earn anything: time, memory, output. */
  STOPPED("stopped"),
  /** The grader or this machine failed; nothing is known against it. */
  UNJUDGED("could not be judged");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  /** As a person reads it. */
  public String words() {
    return words;
  }
}
