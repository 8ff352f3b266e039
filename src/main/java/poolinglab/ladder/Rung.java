package poolinglab.ladder;

import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import poolinglab.geometry.Axis;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

/** The rungs of the ladder, slowest first: what each pools, and its kernel. */
public enum Rung {
  NAIVE("the reference, window by window", false, (pooling, geometry) -> true, NaiveForward::new),
  FLAT(
      "flat arrays, bounds hoisted",
      false,
      (pooling, geometry) -> pooling instanceof MaxPooling || pooling instanceof AveragePooling,
      (pooling, geometry) ->
          pooling instanceof AveragePooling average
              ? new FlatAverage(geometry, average.divisor())
              : new FlatMax(geometry)),
  TWO_BY_TWO(
      "written for 2×2 windows",
      false,
      (pooling, geometry) -> pooling instanceof MaxPooling && isTwoByTwo(geometry),
      (pooling, geometry) -> new TwoByTwoMax(geometry)),
  ROWS_THEN_PAIRS(
      "the larger of two rows, then of each pair",
      false,
      TWO_BY_TWO.pools,
      (pooling, geometry) -> new RowsThenPairsMax(geometry)),
  TWO_BY_TWO_VECTOR(
      "2×2 windows with the Vector API",
      true,
      (pooling, geometry) -> TWO_BY_TWO.covers(pooling, geometry) && fillsAVector(geometry),
      (pooling, geometry) -> new TwoByTwoVectorMax(geometry)),
  THREE_BY_THREE_VECTOR(
      "3×3 windows that move by 2, with the Vector API",
      true,
      (pooling, geometry) ->
          pooling instanceof MaxPooling && ThreeByThreeVectorMax.covers(geometry),
      (pooling, geometry) -> new ThreeByThreeVectorMax(geometry)),
  SEPARABLE(
      "along the rows, then down the columns",
      false,
      (pooling, geometry) -> pooling instanceof MaxPooling && isModest(geometry),
      (pooling, geometry) -> new SeparableMax(geometry, new ScalarRowMax())),
  SEPARABLE_VECTOR(
      "along the rows, then down the columns, with the Vector API",
      true,
      SEPARABLE.pools,
      (pooling, geometry) -> new SeparableMax(geometry, new VectorRowMax())),
  VAN_HERK(
      "van Herk and Gil–Werman: constant work per pixel",
      false,
      (pooling, geometry) ->
          SEPARABLE.covers(pooling, geometry)
              && geometry.rows().dilation() == 1
              && geometry.columns().dilation() == 1,
      (pooling, geometry) -> new VanHerkMax(geometry, new ScalarRowMax())),
  VAN_HERK_VECTOR(
      "van Herk and Gil–Werman, with the Vector API",
      true,
      VAN_HERK.pools,
      (pooling, geometry) -> new VanHerkMax(geometry, new VectorRowMax())),
  AVERAGE_VECTOR(
      "the sums of neighbouring windows with the Vector API",
      true,
      (pooling, geometry) -> pooling instanceof AveragePooling && isModest(geometry),
      (pooling, geometry) -> new VectorAverage(geometry, ((AveragePooling) pooling).divisor()));

  private final String description;
  private final boolean needsVectors;
  private final BiPredicate<Pooling, WindowGeometry> pools;
  private final BiFunction<Pooling, WindowGeometry, ForwardKernel> kernel;

  Rung(
      String description,
      boolean needsVectors,
      BiPredicate<Pooling, WindowGeometry> pools,
      BiFunction<Pooling, WindowGeometry, ForwardKernel> kernel) {
    this.description = description;
    this.needsVectors = needsVectors;
    this.pools = pools;
    this.kernel = kernel;
  }

  /** What it does, in a few words. */
  public String description() {
    return description;
  }

  /** Whether it needs the Vector API: see {@link VectorApi}. */
  public boolean needsVectors() {
    return needsVectors;
  }

  /** Whether it can do this pooling here and now. */
  boolean covers(Pooling pooling, WindowGeometry geometry) {
    return (!needsVectors || VectorApi.isThere()) && pools.test(pooling, geometry);
  }

  ForwardKernel kernel(Pooling pooling, WindowGeometry geometry) {
    return kernel.apply(pooling, geometry);
  }

  /** 2×2 windows that move by 2 and all lie inside. */
  static boolean isTwoByTwo(WindowGeometry geometry) {
    return isPairs(geometry.rows()) && isPairs(geometry.columns());
  }

  private static boolean isPairs(Axis axis) {
    return axis.effectiveKernel() == 2
        && axis.stride() == 2
        && axis.paddingBefore() == 0
        && axis.output() <= axis.input() / 2;
  }

  /** Only asked where the Vector API is there. */
  static boolean fillsAVector(WindowGeometry geometry) {
    return geometry.columns().output() >= Lanes.COUNT;
  }

  /** Whether the rows in between, padded, are small beside what an array can hold. */
  private static boolean isModest(WindowGeometry geometry) {
    Axis rows = geometry.rows();
    Axis columns = geometry.columns();
    long high = (long) rows.output() * rows.stride() + rows.effectiveKernel();
    long wide = columns.input() + columns.effectiveKernel() + 32L * columns.stride();
    return high * columns.output() < 1 << 28 && wide < 1 << 28;
  }
}
