package poolinglab.coursework.xray;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the value of window (ii, jj) is stored, and in what. */
enum Place {
  /** In output cell (ii, jj). */
  OUTPUT_CELL,
  /** In output cell (jj, ii) of an output with its sides exchanged. */
  TRANSPOSED,
  /** In output cell (jj, ii) of an output with the right sides. */
  EXCHANGED,
  /**
   * At the window's corner in an output as large as there are windows; what does not fit is lost.
   */
  CORNER_IF_INSIDE,
  /** At the window's corner in an output as large as there are windows. */
  CORNER,
  /** At the window's corner in an output as large as the image. */
  CORNER_OF_IMAGE,
  /** In output cell (ii, jj), all rows of the output being the same array. */
  ONE_ROW,
  /** In the image itself, which is returned. */
  IMAGE,
  /** In output cell (ii, jj) of rows that become longer, the first having one cell. */
  STAIRCASE,
  /** Counted from the last row and column. */
  REVERSED;

  /** By their names in the table of mistakes. */
  static final Map<String, Place> BY_NAME =
      Arrays.stream(values())
          .collect(
              Collectors.toMap(
                  place -> place.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  place -> place));

  /** Takes the values of one call. */
  interface Target {
    void set(int ii, int jj, float value);

    float[][] output();
  }

  Target target(float[][] image, int height, int width, int stride) {
    return new Stored(array(image, height, width), stride);
  }

  private float[][] array(float[][] image, int height, int width) {
    switch (this) {
      case TRANSPOSED:
        return new float[width][height];
      case IMAGE:
        return image;
      case CORNER_OF_IMAGE:
        return new float[image.length][image[0].length];
      case ONE_ROW:
        float[][] aliases = new float[height][];
        Arrays.fill(aliases, new float[width]);
        return aliases;
      case STAIRCASE:
        float[][] stairs = new float[height][];
        for (int row = 0; row < height; row++) {
          stairs[row] = new float[Math.min(row + 1, width)];
        }
        return stairs;
      default:
        return new float[height][width];
    }
  }

  private final class Stored implements Target {
    private final float[][] array;
    private final int stride;

    Stored(float[][] array, int stride) {
      this.array = array;
      this.stride = stride;
    }

    @Override
    public void set(int ii, int jj, float value) {
      switch (Place.this) {
        case TRANSPOSED, EXCHANGED -> ModelFault.set(array, jj, ii, value);
        case CORNER, CORNER_OF_IMAGE -> ModelFault.set(array, ii * stride, jj * stride, value);
        case CORNER_IF_INSIDE -> {
          if (ii * stride < array.length && jj * stride < array[0].length) {
            array[ii * stride][jj * stride] = value;
          }
        }
        case STAIRCASE -> {
          if (jj < array[ii].length) {
            array[ii][jj] = value;
          }
        }
        case REVERSED ->
            ModelFault.set(array, array.length - 1 - ii, array[0].length - 1 - jj, value);
        default -> ModelFault.set(array, ii, jj, value);
      }
    }

    @Override
    public float[][] output() {
      return array;
    }
  }
}
