package poolinglab.conformance.library;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A known difference between the library and what is right.
 *
 * @param id a short name, as {@code max-floor}
 * @param title what is wrong, in a line
 * @param asked what the library is asked
 * @param right what it should answer
 * @param elsewhere what Keras and PyTorch do
 * @param instead what to do until it is fixed
 * @param known what 1.0.0-M2.1 answers
 * @param probe asks the library now
 */
public record Deviation(
    String id,
    String title,
    String asked,
    String right,
    String elsewhere,
    String instead,
    String known,
    Probe probe) {

  /** A question to the library. */
  @FunctionalInterface
  public interface Probe {
    /** Its answer: values, or a short line; an exception may be thrown, and is an answer too. */
    Object ask();
  }

  /** What the library answers now; for an exception, its name and first line. */
  public String answerNow() {
    try {
      Object answer = probe.ask();
      return answer instanceof INDArray values ? Ask.values(values) : answer.toString();
    } catch (RuntimeException refusal) {
      String message = String.valueOf(refusal.getMessage()).lines().findFirst().orElse("");
      return refusal.getClass().getSimpleName() + ": " + message;
    }
  }

  /** Whether an answer is still the known one; exceptions need only begin alike. */
  public boolean isKnown(String answer) {
    return known.endsWith("…")
        ? answer.startsWith(known.substring(0, known.length() - 1))
        : answer.equals(known);
  }
}
