package poolinglab.conformance.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import poolinglab.conformance.PoolingCase;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Plane;
import poolinglab.reference.Pooling;

/** The cases that are one step simpler than another: first the large steps, then the small ones. */
final class SimplerCases {
  /** In a larger input a 0 for each value would take too long; it is made smaller first. */
  private static final int MOST_ZEROED = 400;

  private final PoolingCase from;
  private final List<Supplier<Optional<PoolingCase>>> candidates = new ArrayList<>();

  private SimplerCases(PoolingCase from) {
    this.from = from;
  }

  /**
   * One after the other, each made only when it is wanted: a copy per cell would fill the memory.
   */
  static Stream<PoolingCase> than(PoolingCase from) {
    SimplerCases simpler = new SimplerCases(from);
    simpler.onePlane();
    simpler.halves();
    simpler.lessCells();
    simpler.smallerWindow();
    simpler.plainerNumbers();
    return simpler.candidates.stream().map(Supplier::get).flatMap(Optional::stream);
  }

  private void onePlane() {
    FeatureMaps input = from.input();
    if (input.planes() > 1) {
      for (int p = 0; p < input.planes(); p++) {
        int only = p;
        candidates.add(
            () ->
                Optional.of(
                    new PoolingCase(
                        from.pooling(), plane(input, only), plane(from.gradOutput(), only))));
      }
    }
  }

  private static FeatureMaps plane(FeatureMaps maps, int index) {
    Plane plane = maps.plane(index);
    return FeatureMaps.ofImage(plane.rows());
  }

  /** One half of the rows, or of the columns. */
  private void halves() {
    Size size = from.input().size();
    int rows = size.height() / 2;
    int columns = size.width() / 2;
    if (rows > 0) {
      addIfPossible(from.pooling(), () -> part(0, 0, new Size(rows, size.width())));
      addIfPossible(
          from.pooling(), () -> part(size.height() - rows, 0, new Size(rows, size.width())));
    }
    if (columns > 0) {
      addIfPossible(from.pooling(), () -> part(0, 0, new Size(size.height(), columns)));
      addIfPossible(
          from.pooling(), () -> part(0, size.width() - columns, new Size(size.height(), columns)));
    }
  }

  private FeatureMaps part(int top, int left, Size smallerSize) {
    return picked(smallerSize, row -> row + top, column -> column + left);
  }

  /** Without one row, or one column. */
  private void lessCells() {
    Size size = from.input().size();
    for (int i = 0; i < size.height() && size.height() > 1; i++) {
      int gone = i;
      Size smaller = new Size(size.height() - 1, size.width());
      addIfPossible(
          from.pooling(),
          () -> picked(smaller, row -> row < gone ? row : row + 1, IntUnaryOperator.identity()));
    }
    for (int i = 0; i < size.width() && size.width() > 1; i++) {
      int gone = i;
      Size smaller = new Size(size.height(), size.width() - 1);
      addIfPossible(
          from.pooling(),
          () ->
              picked(
                  smaller,
                  IntUnaryOperator.identity(),
                  column -> column < gone ? column : column + 1));
    }
  }

  /** The input's cells in the rows and columns that the functions name. */
  private FeatureMaps picked(Size size, IntUnaryOperator oldRow, IntUnaryOperator oldColumn) {
    FeatureMaps picked = from.input().withSize(size);
    for (int p = 0; p < picked.planes(); p++) {
      for (int row = 0; row < size.height(); row++) {
        for (int column = 0; column < size.width(); column++) {
          float value =
              from.input().plane(p).at(oldRow.applyAsInt(row), oldColumn.applyAsInt(column));
          picked.plane(p).set(row, column, value);
        }
      }
    }
    return picked;
  }

  private void smallerWindow() {
    for (Pooling simpler : SimplerPoolings.than(from.pooling(), from.input().size())) {
      addIfPossible(simpler, from::input);
    }
  }

  /** Small whole numbers for the values, in the same order; then a 0 for one after the other. */
  private void plainerNumbers() {
    addChanged(() -> ranks(from.input()));
    int values = from.input().values().length;
    for (int i = 0; i < values && values <= MOST_ZEROED; i++) {
      int cell = i;
      addChanged(
          () -> {
            FeatureMaps zeroed = copy(from.input());
            zeroed.values()[cell] = 0;
            return zeroed;
          });
    }
    candidates.add(
        () -> {
          FeatureMaps counted = counting(from.gradOutput());
          return sameValues(counted, from.gradOutput())
              ? Optional.empty()
              : Optional.of(new PoolingCase(from.pooling(), from.input(), counted));
        });
  }

  private void addChanged(Supplier<FeatureMaps> change) {
    candidates.add(
        () -> {
          FeatureMaps input = change.get();
          return sameValues(input, from.input())
              ? Optional.empty()
              : Optional.of(new PoolingCase(from.pooling(), input, from.gradOutput()));
        });
  }

  /** Each finite value by its place among the positive, or the negative, ones. */
  private static FeatureMaps ranks(FeatureMaps input) {
    TreeSet<Float> positive = new TreeSet<>();
    TreeSet<Float> negative = new TreeSet<>();
    for (float value : input.values()) {
      if (value > 0 && Float.isFinite(value)) {
        positive.add(value);
      } else if (value < 0 && Float.isFinite(value)) {
        negative.add(value);
      }
    }
    FeatureMaps ranks = copy(input);
    for (int i = 0; i < ranks.values().length; i++) {
      float value = ranks.values()[i];
      if (positive.contains(value)) {
        ranks.values()[i] = positive.headSet(value).size() + 1;
      } else if (negative.contains(value)) {
        ranks.values()[i] = -(negative.tailSet(value, false).size() + 1);
      }
    }
    return ranks;
  }

  private static FeatureMaps counting(FeatureMaps maps) {
    FeatureMaps counting = maps.withSize(maps.size());
    for (int i = 0; i < counting.values().length; i++) {
      counting.values()[i] = i + 1;
    }
    return counting;
  }

  private static FeatureMaps copy(FeatureMaps maps) {
    return FeatureMaps.of(maps.batch(), maps.channels(), maps.size(), maps.values().clone());
  }

  private static boolean sameValues(FeatureMaps a, FeatureMaps b) {
    return Arrays.equals(a.values(), b.values());
  }

  private void addIfPossible(Pooling pooling, Supplier<FeatureMaps> input) {
    candidates.add(() -> ifPossible(pooling, input.get()));
  }

  /** With a gradient that fits: as many of the old values as there are, then 1. */
  private Optional<PoolingCase> ifPossible(Pooling pooling, FeatureMaps input) {
    try {
      FeatureMaps gradOutput = input.withSize(pooling.geometryFor(input).outputSize());
      float[] old = from.gradOutput().values();
      for (int i = 0; i < gradOutput.values().length; i++) {
        gradOutput.values()[i] = i < old.length ? old[i] : 1;
      }
      return Optional.of(new PoolingCase(pooling, input, gradOutput));
    } catch (GeometryException doesNotFit) {
      return Optional.empty();
    }
  }
}
