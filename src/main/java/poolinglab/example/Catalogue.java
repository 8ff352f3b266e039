package poolinglab.example;

import java.util.List;
import java.util.Optional;

/** The examples, in reading order. */
public final class Catalogue {
  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("01-max-pool-by-hand", "with plain arrays", Example01MaxPoolByHand::main),
          new Entry(
              "02-pooling-with-deeplearning4j",
              "only the library",
              Example02PoolingWithDeeplearning4j::main),
          new Entry(
              "03-compare-the-two",
              "no difference, then a planted one",
              Example03CompareTheTwo::main),
          new Entry(
              "04-network-without-and-with-pooling",
              "the library's summaries",
              Example04NetworkWithoutAndWithPooling::main),
          new Entry(
              "05-count-the-parameters",
              "where 1,868 comes from",
              Example05CountTheParameters::main),
          new Entry(
              "06-train-on-images", "three epochs on real pictures", Example06TrainOnImages::main),
          new Entry(
              "07-gradients-through-pooling",
              "winners, ties, overlaps",
              Example07GradientsThroughPooling::main),
          new Entry(
              "08-average-against-max", "bright and dark lines", Example08AverageAgainstMax::main),
          new Entry("09-borders-and-lost-cells", "odd images", Example09BordersAndLostCells::main));

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
