package poolinglab.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

/**
 * What is measured: every pooling over every shape, every way.
 *
 * @param chosen the input shapes; empty for the three usual ones
 * @param only the one pooling to measure; empty for the usual ones
 * @param pass the requested pass; empty for both, or only forward if it has to be quick
 */
public record WorkloadPlan(
    boolean quick, List<InputShape> chosen, Optional<Pooling> only, Optional<Pass> pass) {

  /** One for each pooling, shape and pass. */
  public List<Workload> workloads() {
    List<Workload> all = new ArrayList<>();
    for (InputShape shape : shapes()) {
      for (Pooling pooling : poolings()) {
        passes().forEach(way -> all.add(new Workload(pooling, shape, way)));
      }
    }
    return all;
  }

  private List<InputShape> shapes() {
    return chosen.isEmpty()
        ? List.of(InputShape.LARGE, InputShape.NARROW, InputShape.ONE_IMAGE)
        : chosen;
  }

  private List<Pooling> poolings() {
    Pooling twoByTwo = new MaxPooling(WindowSpec.ofKernel(2));
    if (only.isPresent()) {
      return List.of(only.get());
    }
    return quick ? List.of(twoByTwo) : List.of(twoByTwo, overlapping());
  }

  /** 3×3 windows that move by 2, with a border of 1: the other usual max pooling. */
  private static Pooling overlapping() {
    return new MaxPooling(
        new WindowSpec(
            Size.square(3), Size.square(2), Size.square(1), Size.square(1), Border.TRUNCATE));
  }

  private List<Pass> passes() {
    return pass.map(List::of)
        .orElse(quick ? List.of(Pass.FORWARD) : List.of(Pass.FORWARD, Pass.BACKWARD));
  }
}
