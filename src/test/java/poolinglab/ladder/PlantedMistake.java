package poolinglab.ladder;

import java.util.function.BinaryOperator;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Size;
import poolinglab.geometry.Window;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Plane;

/** Max pooling with one mistake each, of the kinds that fast kernels make. */
enum PlantedMistake {
  THE_LAST_OF_EQUALS_WINS {
    @Override
    FeatureMaps forward(MaxPooling pooling, FeatureMaps input) {
      return folded(pooling, input, (largest, value) -> value >= largest ? value : largest);
    }
  },
  NAN_WINS {
    @Override
    FeatureMaps forward(MaxPooling pooling, FeatureMaps input) {
      return folded(
          pooling, input, (largest, value) -> value > largest || value.isNaN() ? value : largest);
    }
  },
  PLUS_ZERO_BEATS_MINUS_ZERO {
    @Override
    FeatureMaps forward(MaxPooling pooling, FeatureMaps input) {
      return folded(
          pooling, input, (largest, value) -> value.isNaN() ? largest : Math.max(largest, value));
    }
  },
  PADDING_HOLDS_ZEROS {
    @Override
    FeatureMaps forward(MaxPooling pooling, FeatureMaps input) {
      FeatureMaps output = pooling.forward(input);
      for (int p = 0; p < input.planes(); p++) {
        for (Window window : pooling.geometryFor(input).windows()) {
          Plane plane = output.plane(p);
          float value = plane.at(window.target());
          if (window.size() < window.sizeWithPadding() && value < 0) {
            plane.set(window.target(), 0);
          }
        }
      }
      return output;
    }
  },
  THE_SEARCH_STARTS_AT_MINUS_MAX_VALUE {
    @Override
    FeatureMaps forward(MaxPooling pooling, FeatureMaps input) {
      FeatureMaps output = pooling.forward(input);
      for (int i = 0; i < output.values().length; i++) {
        output.values()[i] = TwoByTwoMax.later(-Float.MAX_VALUE, output.values()[i]);
      }
      return output;
    }
  },
  A_TAIL_SHORTER_THAN_A_VECTOR_IS_FORGOTTEN {
    @Override
    FeatureMaps forward(MaxPooling pooling, FeatureMaps input) {
      FeatureMaps right = pooling.forward(input);
      FeatureMaps output = KernelSearch.dirty(right);
      int width = right.size().width();
      for (int start = 0; start < right.values().length; start += width) {
        System.arraycopy(right.values(), start, output.values(), start, width / 8 * 8);
      }
      return output;
    }
  },
  THE_LAST_VECTOR_LIES_ONE_CELL_OFF {
    @Override
    FeatureMaps forward(MaxPooling pooling, FeatureMaps input) {
      FeatureMaps output = pooling.forward(input);
      int width = output.size().width();
      for (int start = 0; width > 8 && start < output.values().length; start += width) {
        int last = start + width - 8;
        System.arraycopy(output.values(), last - 1, output.values(), last, 8);
      }
      return output;
    }
  },
  A_BAND_ENDS_ONE_ROW_EARLY {
    @Override
    FeatureMaps forward(MaxPooling pooling, FeatureMaps input) {
      FeatureMaps output = pooling.forward(input);
      int width = output.size().width();
      java.util.Arrays.fill(
          output.values(), output.values().length - width, output.values().length, 12345.678f);
      return output;
    }
  },
  EVERY_PLANE_IS_THE_FIRST {
    @Override
    FeatureMaps forward(MaxPooling pooling, FeatureMaps input) {
      FeatureMaps output = pooling.forward(input);
      int cells = (int) output.size().cells();
      for (int p = 1; p < output.planes(); p++) {
        System.arraycopy(output.values(), 0, output.values(), p * cells, cells);
      }
      return output;
    }
  },
  ARGMAX_TAKES_THE_LAST_OF_EQUALS {
    @Override
    int[] argmax(MaxPooling pooling, FeatureMaps input) {
      int[] argmax = pooling.argmax(input);
      int next = 0;
      for (int p = 0; p < input.planes(); p++) {
        for (Window window : pooling.geometryFor(input).windows()) {
          argmax[next] = lastOfEquals(input.plane(p), window, argmax[next]);
          next++;
        }
      }
      return argmax;
    }

    private static int lastOfEquals(Plane plane, Window window, int winner) {
      int width = plane.size().width();
      float largest = plane.at(new Cell(winner / width, winner % width));
      for (Cell cell : window) {
        if (plane.at(cell) == largest) {
          winner = cell.row() * width + cell.column();
        }
      }
      return winner;
    }
  },
  ARGMAX_COUNTS_THROUGH_ALL_PLANES {
    @Override
    int[] argmax(MaxPooling pooling, FeatureMaps input) {
      int[] argmax = pooling.argmax(input);
      int windows = argmax.length / input.planes();
      for (int i = 0; i < argmax.length; i++) {
        argmax[i] += i / windows * (int) input.size().cells();
      }
      return argmax;
    }
  },
  WHERE_WINDOWS_OVERLAP_THE_LAST_GRADIENT_STAYS {
    @Override
    FeatureMaps backward(MaxPooling pooling, FeatureMaps input, FeatureMaps gradOutput) {
      FeatureMaps gradInput = input.withSize(input.size());
      int[] argmax = pooling.argmax(input);
      int windows = argmax.length / input.planes();
      for (int i = 0; i < argmax.length; i++) {
        int cell = i / windows * (int) input.size().cells() + argmax[i];
        gradInput.values()[cell] = gradOutput.values()[i] + 0f;
      }
      return gradInput;
    }
  },
  A_LOST_CELL_KEEPS_AN_OLD_GRADIENT {
    @Override
    FeatureMaps backward(MaxPooling pooling, FeatureMaps input, FeatureMaps gradOutput) {
      FeatureMaps gradInput = pooling.backward(input, gradOutput);
      Size size = input.size();
      var geometry = pooling.geometryFor(input);
      if (geometry.lostCells() > 0 && !geometry.columns().lost().isEmpty()) {
        gradInput.plane(0).set(new Cell(size.height() - 1, geometry.columns().lost().get(0)), 1);
      }
      return gradInput;
    }
  };

  FeatureMaps forward(MaxPooling pooling, FeatureMaps input) {
    return pooling.forward(input);
  }

  int[] argmax(MaxPooling pooling, FeatureMaps input) {
    return pooling.argmax(input);
  }

  FeatureMaps backward(MaxPooling pooling, FeatureMaps input, FeatureMaps gradOutput) {
    return pooling.backward(input, gradOutput);
  }

  private static FeatureMaps folded(
      MaxPooling pooling, FeatureMaps input, BinaryOperator<Float> larger) {
    FeatureMaps output = pooling.forward(input);
    for (int p = 0; p < input.planes(); p++) {
      for (Window window : pooling.geometryFor(input).windows()) {
        float largest = Float.NEGATIVE_INFINITY;
        for (Cell cell : window) {
          largest = larger.apply(largest, input.plane(p).at(cell));
        }
        output.plane(p).set(window.target(), largest);
      }
    }
    return output;
  }
}
