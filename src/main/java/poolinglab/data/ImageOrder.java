package poolinglab.data;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** The order in which images are read, epoch by epoch; the same seed gives the same orders. */
public final class ImageOrder implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] rows;
  private final Random random; // null: always in order

  private ImageOrder(int count, Random random) {
    rows = IntStream.range(0, count).toArray();
    this.random = random;
    shuffle();
  }

  static ImageOrder plain(int count) {
    return new ImageOrder(count, null);
  }

  /** Shuffled once already. */
  public static ImageOrder shuffled(int count, long seed) {
    return new ImageOrder(count, new Random(seed));
  }

  /** Fisher and Yates's shuffle, from the current order. */
  public void shuffle() {
    if (random == null) {
      return;
    }
    for (int last = rows.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int row = rows[last];
      rows[last] = rows[other];
      rows[other] = row;
    }
  }

  public int count() {
    return rows.length;
  }

  /** Which image is read at a place, both from 0. */
  public int row(int place) {
    return rows[place];
  }

  /** The images at places {@code from} to {@code end − 1}. */
  int[] rows(int from, int end) {
    return Arrays.copyOfRange(rows, from, end);
  }
}
