package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Images that probes are made of. */
final class Images {
  private static final long SEED = 19;

  private Images() {}

  /** All pixels alike. */
  static float[][] constant(int rows, int columns, float value) {
    float[][] image = new float[rows][columns];
    for (float[] row : image) {
      Arrays.fill(row, value);
    }
    return image;
  }

  /** No two pixels are equal; they are {@code least}, {@code least + step}, …, in random places. */
  static float[][] distinct(int rows, int columns, float least, float step) {
    List<Float> values = new ArrayList<>();
    for (int i = 0; i < rows * columns; i++) {
      values.add(least + i * step);
    }
    Collections.shuffle(values, new Random(SEED + rows * 31L + columns));
    float[][] image = new float[rows][columns];
    for (int i = 0; i < rows * columns; i++) {
      image[i / columns][i % columns] = values.get(i);
    }
    return image;
  }
}
