package poolinglab.coursework.exercise;

/**
 * What is found of one answer to one case.
 *
 * @param correct whether it earns its points
 * @param diagnosis the name of the wrong answer in {@code wrong/} whose diagnosis applies, or empty
 *     where that is found by comparing behaviour
 * @param note what else the learner reads, or empty
 */
public record Judgement(boolean correct, String diagnosis, String note) {
  /** Right. */
  public static Judgement right() {
    return new Judgement(true, "", "");
  }

  /** Right, with something to read, as a measured figure. */
  public static Judgement right(String note) {
    return new Judgement(true, "", note);
  }

  /** It differs from what was expected; why is found by comparing with the wrong answers. */
  public static Judgement differs() {
    return new Judgement(false, "", "");
  }

  /** Wrong for a reason that the judge sees for itself, told in one or two sentences. */
  public static Judgement wrong(String note) {
    return new Judgement(false, "", note);
  }

  /** The same, naming the file in {@code wrong/} whose diagnosis applies, without its ending. */
  public static Judgement wrong(String diagnosis, String note) {
    return new Judgement(false, diagnosis, note);
  }
}
