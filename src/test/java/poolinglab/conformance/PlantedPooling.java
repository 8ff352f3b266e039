package poolinglab.conformance;

import java.util.function.BinaryOperator;
import poolinglab.geometry.Cell;
import poolinglab.geometry.PoolingGeometry;
import poolinglab.geometry.PoolingSpec;
import poolinglab.geometry.Window;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Plane;

/**
 * Wrong max poolings, each with the mistake that a learner makes. A comparison must reject them.
 */
enum PlantedPooling {
  STARTS_AT_ZERO {
    @Override
    float pool(Plane plane, Window window) {
      return fold(plane, window, 0f, Math::max);
    }
  },
  LETS_NAN_WIN {
    @Override
    float pool(Plane plane, Window window) {
      return fold(plane, window, Float.NEGATIVE_INFINITY, Math::max);
    }
  },
  TAKES_THE_SMALLEST {
    @Override
    float pool(Plane plane, Window window) {
      return fold(plane, window, Float.POSITIVE_INFINITY, Math::min);
    }
  },
  TAKES_THE_AVERAGE {
    @Override
    float pool(Plane plane, Window window) {
      return fold(plane, window, 0f, Float::sum) / window.size();
    }
  },
  TAKES_THE_FIRST_CELL {
    @Override
    float pool(Plane plane, Window window) {
      return plane.at(window.rows().first(), window.columns().first());
    }
  },
  TAKES_THE_LAST_CELL {
    @Override
    float pool(Plane plane, Window window) {
      return plane.at(window.rows().last(), window.columns().last());
    }
  },
  COMPARES_SIZES_WITHOUT_SIGN {
    @Override
    float pool(Plane plane, Window window) {
      return fold(plane, window, 0f, (a, b) -> Math.abs(b) > Math.abs(a) ? b : a);
    }
  },
  KEEPS_THE_LAST_OF_EQUALS {
    @Override
    float pool(Plane plane, Window window) {
      return fold(plane, window, Float.NEGATIVE_INFINITY, (a, b) -> b >= a ? b : a);
    }
  },
  FORGETS_THE_LAST_COLUMN {
    @Override
    float pool(Plane plane, Window window) {
      float largest = Float.NEGATIVE_INFINITY;
      for (Cell cell : window) {
        boolean last = cell.column() == window.columns().last() && window.columns().count() > 1;
        largest = last ? largest : Math.max(largest, plane.at(cell));
      }
      return largest;
    }
  },
  ALWAYS_READS_THE_FIRST_CHANNEL {
    @Override
    FeatureMaps forward(PoolingSpec spec, FeatureMaps input) {
      FeatureMaps output = super.forward(spec, input);
      for (int p = 1; p < output.planes(); p++) {
        int cells = (int) output.size().cells();
        System.arraycopy(output.values(), 0, output.values(), p * cells, cells);
      }
      return output;
    }

    @Override
    float pool(Plane plane, Window window) {
      return fold(plane, window, Float.NEGATIVE_INFINITY, (a, b) -> b > a ? b : a);
    }
  };

  abstract float pool(Plane plane, Window window);

  FeatureMaps forward(PoolingSpec spec, FeatureMaps input) {
    PoolingGeometry geometry = spec.over(input.size());
    FeatureMaps output = input.withSize(geometry.outputSize());
    for (int p = 0; p < input.planes(); p++) {
      for (Window window : geometry.windows()) {
        output.plane(p).set(window.target(), pool(input.plane(p), window));
      }
    }
    return output;
  }

  static float fold(Plane plane, Window window, float start, BinaryOperator<Float> step) {
    float value = start;
    for (Cell cell : window) {
      value = step.apply(value, plane.at(cell));
    }
    return value;
  }
}
