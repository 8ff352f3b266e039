package poolinglab.ladder;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

/**
 * Searches for a case in which a rung and the reference differ. Tests run it in JVMs of their own,
 * because the width of a vector is fixed when a JVM starts.
 */
final class KernelSearch {
  private KernelSearch() {}

  /** Arguments: the first seed and how many cases. Ends with exit code 1 at a difference. */
  public static void main(String[] arguments) {
    long seed = Long.parseLong(arguments[0]);
    int cases = Integer.parseInt(arguments[1]);
    Optional<String> found = search(seed, cases);
    String width = VectorApi.isThere() ? Lanes.FLOATS.vectorBitSize() + " bits" : "no vectors";
    System.out.println(found.orElse(cases + " cases are exact with " + width));
    System.exit(found.isPresent() ? 1 : 0);
  }

  /** Rows of every width up to past the widest vector's second, and then random cases. */
  static Optional<String> search(long seed, int cases) {
    return Stream.concat(
            IntStream.rangeClosed(1, 70)
                .boxed()
                .flatMap(width -> KernelCase.ofWidth(width).stream()),
            LongStream.range(seed, seed + cases).mapToObj(KernelCase::of))
        .flatMap(one -> difference(one).map(difference -> difference + "; " + one).stream())
        .findFirst();
  }

  /** Every rung that covers the case, and what is chosen where none is asked for. */
  static Optional<String> difference(KernelCase one) {
    FeatureMaps expected = one.pooling().forward(one.input());
    FeatureMaps gradient = one.pooling().backward(one.input(), one.gradOutput());
    FastPooling chosen = new FastPooling(one.pooling());
    Optional<String> found = difference(chosen, "chosen", one, expected, gradient);
    for (Rung rung : Rung.values()) {
      if (found.isEmpty() && rung.covers(one.local(), one.geometry())) {
        found = difference(chosen.on(rung), rung.name(), one, expected, gradient);
        found = found.isPresent() ? found : inBands(rung, one, expected);
      }
    }
    return found;
  }

  private static Optional<String> difference(
      FastPooling pooling, String who, KernelCase one, FeatureMaps expected, FeatureMaps gradient) {
    FeatureMaps output = dirty(expected);
    pooling.forward(one.input(), output);
    FeatureMaps gradInput = dirty(gradient);
    pooling.backward(one.input(), one.gradOutput(), gradInput);
    return Exactness.difference(expected, output)
        .or(() -> Exactness.difference(gradient, gradInput).map(d -> d + " on the way back"))
        .or(() -> argmaxDifference(pooling, one, expected))
        .map(difference -> who + ": " + difference);
  }

  private static Optional<String> argmaxDifference(
      FastPooling pooling, KernelCase one, FeatureMaps expected) {
    if (!(one.local() instanceof MaxPooling max)) {
      return Optional.empty();
    }
    PooledWithArgmax both = pooling.forwardWithArgmax(one.input());
    return Exactness.difference(expected, both.output())
        .map(difference -> difference + " beside the argmax")
        .or(() -> Exactness.difference(max.argmax(one.input()), both.argmax()));
  }

  /** The rows of each plane in two bands, as threads would share them. */
  private static Optional<String> inBands(Rung rung, KernelCase one, FeatureMaps expected) {
    WindowGeometry geometry = one.geometry();
    ForwardKernel kernel = rung.kernel(one.local(), geometry);
    Band plane = Plan.wholePlane(geometry);
    FeatureMaps output = dirty(expected);
    int cut = new Random(one.seed()).nextInt(plane.endRow());
    for (int p = 0; p < one.input().planes(); p++) {
      int from = p * plane.input();
      int to = p * plane.output();
      kernel.pool(one.input().values(), output.values(), new Band(from, to, cut, plane.endRow()));
      if (cut > 0) {
        kernel.pool(one.input().values(), output.values(), new Band(from, to, 0, cut));
      }
    }
    return Exactness.difference(expected, output).map(d -> rung + " in bands: " + d);
  }

  /** Maps of another's shape that hold what no pooling yields here: every cell must be written. */
  static FeatureMaps dirty(FeatureMaps shape) {
    FeatureMaps maps = shape.withSize(shape.size());
    Arrays.fill(maps.values(), 12345.678f);
    return maps;
  }
}
