package poolinglab.benchmark.training;

import java.util.stream.IntStream;
import poolinglab.benchmark.Role;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Ledger;

/**
 * The arithmetic limit: as many multiply-adds as training needs, on numbers that never leave the
 * registers. What loads, stores, pools and compares as well cannot be faster.
 *
 * @param threads that share the work
 */
record ArithmeticLimit(int threads) implements Way {
  static final String PREFIX = "LIMIT,";

  static ArithmeticLimit ofAllProcessors() {
    return new ArithmeticLimit(Runtime.getRuntime().availableProcessors());
  }

  static ArithmeticLimit of(String arguments) {
    return new ArithmeticLimit(Integer.parseInt(arguments.substring(PREFIX.length())));
  }

  /**
   * Multiply-adds to train with one image, where no window is left out: the forward pass, as many
   * again for the gradients of the weights, and as many again for those of the inputs, which the
   * layer next to the image does not need.
   */
  static long multiplyAdds(ConvolutionalNetwork network) {
    Ledger ledger = Ledger.of(network);
    long first =
        ledger.rows().stream()
            .mapToLong(Ledger.Row::multiplyAccumulates)
            .filter(count -> count > 0)
            .findFirst()
            .orElse(0);
    return 3 * ledger.multiplyAccumulates() - first;
  }

  @Override
  public String name() {
    return "multiply-adds alone" + (threads == 1 ? "" : ", " + threads + " threads");
  }

  @Override
  public Role role() {
    return Role.LIMIT;
  }

  @Override
  public boolean trainsTheSame() {
    return false;
  }

  @Override
  public String arguments() {
    return PREFIX + threads;
  }

  @Override
  public Trainer trainer(Task task) {
    int images = task.open().trainingCount();
    long share = images * multiplyAdds(task.description()) / threads;
    return new Trainer() {
      @Override
      public int images() {
        return images;
      }

      /** Learns nothing; the sum is returned so that no multiply-add can be left out. */
      @Override
      public double pass() {
        return IntStream.range(0, threads)
            .parallel()
            .mapToDouble(thread -> MultiplyAdds.run(share))
            .sum();
      }
    };
  }
}
