package poolinglab.ladder.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.reference.Draws;

@DisplayName("The lanes of images")
class ImageLanesTest {

  @Test
  @DisplayName("are added up in the same order, however wide a vector is")
  void order() {
    int count = 7;
    int step = 3 * Share.IMAGES;
    float[] cells = new float[(count + Share.IMAGES) * step + Share.IMAGES * Share.IMAGES];
    System.arraycopy(new Draws(9).take(count * step), 0, cells, 0, count * step);
    float[] sums = new float[2 + count + Share.IMAGES];
    float[] expected = new float[count];
    for (int t = 0; t < count; t++) {
      expected[t] = sum(cells, step * t + Share.IMAGES, Share.IMAGES);
    }
    ImageLanes.addUp(cells, Share.IMAGES, step, count, sums, 2);
    assertThat(Arrays.copyOfRange(sums, 2, 2 + count)).containsExactly(expected);
  }

  /** Neighbours first, then pairs, then fours. */
  private static float sum(float[] cells, int from, int lanes) {
    return lanes == 1
        ? cells[from]
        : sum(cells, from, lanes / 2) + sum(cells, from + lanes / 2, lanes / 2);
  }
}
