package poolinglab.example;

import java.util.List;
import java.util.Optional;

/**
 * The examples, in reading order. Each is called by a lambda, not by a method reference, which
 * would load every example, and with some of them the library, before any is run.
 */
public final class Catalogue {
  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              "01-max-pool-by-hand",
              "with plain arrays",
              words -> Example01MaxPoolByHand.main(words)),
          new Entry(
              "02-pooling-with-deeplearning4j",
              "only the library",
              words -> Example02PoolingWithDeeplearning4j.main(words)),
          new Entry(
              "03-compare-the-two",
              "no difference, then a planted one",
              words -> Example03CompareTheTwo.main(words)),
          new Entry(
              "04-network-without-and-with-pooling",
              "the library's summaries",
              words -> Example04NetworkWithoutAndWithPooling.main(words)),
          new Entry(
              "05-count-the-parameters",
              "where 1,868 comes from",
              words -> Example05CountTheParameters.main(words)),
          new Entry(
              "06-train-on-images",
              "three epochs on real pictures",
              words -> Example06TrainOnImages.main(words)),
          new Entry(
              "07-gradients-through-pooling",
              "winners, ties, overlaps",
              words -> Example07GradientsThroughPooling.main(words)),
          new Entry(
              "08-average-against-max",
              "bright and dark lines",
              words -> Example08AverageAgainstMax.main(words)),
          new Entry(
              "09-borders-and-lost-cells",
              "odd images",
              words -> Example09BordersAndLostCells.main(words)),
          new Entry(
              "10-training-by-hand",
              "back through all layers, without a library",
              words -> Example10TrainingByHand.main(words)),
          new Entry(
              "11-from-keras",
              "a saved model, opened and used",
              words -> Example11FromKeras.main(words)));

  private Catalogue() {}

  /** An example's main method. */
  @FunctionalInterface
  public interface Program {
    void main(String[] arguments);
  }

  /**
   * An example.
   *
   * @param name its number and the name of its class
   * @param about what it shows
   */
  public record Entry(String name, String about, Program program) {}

  public static List<Entry> entries() {
    return ENTRIES;
  }

  /**
   * The example whose name starts with {@code name}: {@code 01}, {@code 1}, {@code 01-max-pool}.
   */
  public static Optional<Entry> find(String name) {
    String wanted = name.matches("[0-9]") ? "0" + name : name;
    return ENTRIES.stream()
        .filter(entry -> !wanted.isEmpty() && entry.name().startsWith(wanted))
        .findFirst();
  }
}
