package poolinglab.conformance.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import poolinglab.conformance.PoolingCase;
import poolinglab.geometry.Border;
import poolinglab.geometry.Cell;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Plane;
import poolinglab.reference.Pooling;
import poolinglab.reference.SumPooling;

/**
 * The cases that are one step simpler than another: first the large steps, then the small ones.
 * Each is built only when it is its turn, for a large case has as many as it has cells.
 */
final class SimplerCases {
  private static final Size NOTHING = Size.square(0);

  /** Cells that are set to 0 one by one: in a large case that would take hours. */
  private static final int MOST_ZEROS = 256;

  private static final int MOST_SIDES = 32;

  private final PoolingCase from;
  private final List<Supplier<Optional<PoolingCase>>> candidates = new ArrayList<>();

  private SimplerCases(PoolingCase from) {
    this.from = from;
  }

  /** Empty where there is no such case after all. */
  static List<Supplier<Optional<PoolingCase>>> than(PoolingCase from) {
    SimplerCases simpler = new SimplerCases(from);
    simpler.onePlane();
    simpler.lessCells();
    simpler.smallerWindow();
    simpler.plainerNumbers();
    return simpler.candidates;
  }

  private void onePlane() {
    FeatureMaps input = from.input();
    if (input.planes() > 1) {
      for (int p = 0; p < input.planes(); p++) {
        int index = p;
        candidates.add(
            () ->
                Optional.of(
                    new PoolingCase(
                        from.pooling(), plane(input, index), plane(from.gradOutput(), index))));
      }
    }
  }

  private static FeatureMaps plane(FeatureMaps maps, int index) {
    Plane plane = maps.plane(index);
    return FeatureMaps.ofImage(plane.rows());
  }

  /** Half the rows or columns, then without one of them. */
  private void lessCells() {
    Size size = from.input().size();
    int halfHeight = size.height() / 2;
    int halfWidth = size.width() / 2;
    if (halfHeight > 1) {
      part(0, 0, new Size(halfHeight, size.width()));
      part(size.height() - halfHeight, 0, new Size(halfHeight, size.width()));
    }
    if (halfWidth > 1) {
      part(0, 0, new Size(size.height(), halfWidth));
      part(0, size.width() - halfWidth, new Size(size.height(), halfWidth));
    }
    for (int row = 0; row < size.height() && size.height() > 1; row += step(size.height())) {
      int gone = row;
      Size smaller = new Size(size.height() - 1, size.width());
      addIfPossible(from.pooling(), smaller, r -> r < gone ? r : r + 1, c -> c);
    }
    for (int column = 0; column < size.width() && size.width() > 1; column += step(size.width())) {
      int gone = column;
      Size smaller = new Size(size.height(), size.width() - 1);
      addIfPossible(from.pooling(), smaller, r -> r, c -> c < gone ? c : c + 1);
    }
  }

  /** Every row or column of small inputs; some of large ones, where each takes long. */
  private static int step(int side) {
    return Math.max(1, side / MOST_SIDES);
  }

  private void part(int firstRow, int firstColumn, Size size) {
    addIfPossible(from.pooling(), size, r -> r + firstRow, c -> c + firstColumn);
  }

  /** Of these rows and columns of the input. */
  private void addIfPossible(
      Pooling pooling, Size size, IntUnaryOperator oldRow, IntUnaryOperator oldColumn) {
    candidates.add(
        () -> {
          FeatureMaps smaller = from.input().withSize(size);
          for (int p = 0; p < smaller.planes(); p++) {
            for (int row = 0; row < size.height(); row++) {
              for (int column = 0; column < size.width(); column++) {
                Cell old = new Cell(oldRow.applyAsInt(row), oldColumn.applyAsInt(column));
                smaller.plane(p).set(new Cell(row, column), from.input().plane(p).at(old));
              }
            }
          }
          return possible(pooling, smaller);
        });
  }

  private void smallerWindow() {
    if (from.pooling() instanceof GlobalPooling) {
      return;
    }
    if (from.pooling() instanceof PNormPooling norm && norm.p() > 1) {
      addIfPossible(new PNormPooling(norm.spec(), norm.p() - 1), from.input());
    }
    WindowSpec spec = from.pooling().specFor(from.input().size());
    withSpec(each -> each.withBorder(Border.TRUNCATE), spec);
    for (Size less : List.of(new Size(1, 0), new Size(0, 1))) {
      withSpec(each -> each.withKernelSize(minus(spec.kernelSize(), less)), spec);
      // Padding must stay below the kernel: often both can only shrink together.
      withSpec(
          each ->
              new WindowSpec(
                  minus(spec.kernelSize(), less),
                  spec.stride(),
                  minus(spec.padding(), less, less),
                  spec.dilation(),
                  spec.border()),
          spec);
      withSpec(each -> each.withStride(minus(spec.stride(), less)), spec);
      withSpec(each -> each.withPadding(minus(spec.padding(), less, NOTHING)), spec);
      withSpec(each -> each.withPadding(minus(spec.padding(), NOTHING, less)), spec);
      withSpec(each -> each.withPadding(minus(spec.padding(), less, less)), spec);
      withSpec(each -> each.withDilation(minus(spec.dilation(), less)), spec);
    }
  }

  private static Size minus(Size size, Size less) {
    return new Size(size.height() - less.height(), size.width() - less.width());
  }

  private static Padding minus(Padding padding, Size before, Size after) {
    return new Padding(
        padding.top() - before.height(),
        padding.left() - before.width(),
        padding.bottom() - after.height(),
        padding.right() - after.width());
  }

  private void withSpec(UnaryOperator<WindowSpec> change, WindowSpec spec) {
    try {
      WindowSpec changed = change.apply(spec);
      if (!changed.equals(spec)) {
        addIfPossible(with(from.pooling(), changed), from.input());
      }
    } catch (GeometryException noSuchWindow) {
      return;
    }
  }

  private static Pooling with(Pooling pooling, WindowSpec spec) {
    if (pooling instanceof MaxPooling) {
      return new MaxPooling(spec);
    }
    if (pooling instanceof AveragePooling average) {
      return new AveragePooling(spec, average.divisor());
    }
    return pooling instanceof PNormPooling norm
        ? new PNormPooling(spec, norm.p())
        : new SumPooling(spec);
  }

  /** Small whole numbers for the values, in the same order; then a 0 for one after the other. */
  private void plainerNumbers() {
    addChanged(() -> ranks(from.input()));
    for (int i = 0; i < from.input().values().length && i < MOST_ZEROS; i++) {
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
      if (Float.isFinite(value) && value != 0) {
        (value > 0 ? positive : negative).add(value);
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

  private void addIfPossible(Pooling pooling, FeatureMaps input) {
    candidates.add(() -> possible(pooling, input));
  }

  /** With a gradient that fits: as many of the old values as there are, then 1. */
  private Optional<PoolingCase> possible(Pooling pooling, FeatureMaps input) {
    try {
      Size size = pooling.geometryFor(input).outputSize();
      FeatureMaps gradOutput = input.withSize(size);
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
