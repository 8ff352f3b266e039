package poolinglab.lab.browser;

import poolinglab.geometry.Size;
import poolinglab.network.Batch;
import poolinglab.reference.FeatureMaps;

/**
 * The pictures that a network learns from in the page, and those that it is tested with.
 *
 * @param greys one byte per pixel: the pictures to learn from, class after class, then those to
 *     test with, class after class; as many of each class
 * @param learning how many pictures there are to learn from
 */
record TrainingSet(byte[] greys, int learning) {
  private static final Size SIZE = Size.square(28);
  private static final double WHITE = 255;
  static final int CLASSES = 3;

  int testing() {
    return greys.length / (int) SIZE.cells() - learning;
  }

  /** Pictures to learn from, by their numbers. */
  Batch batch(int[] numbers) {
    return pictures(numbers, 0, learning);
  }

  /** Pictures {@code from} to {@code end − 1} of those to test with. */
  Batch tests(int from, int end) {
    int[] numbers = new int[end - from];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = from + i;
    }
    return pictures(numbers, learning, testing());
  }

  private Batch pictures(int[] numbers, int first, int all) {
    int cells = (int) SIZE.cells();
    float[] values = new float[numbers.length * cells];
    int[] labels = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      int grey = (first + numbers[i]) * cells;
      for (int k = 0; k < cells; k++) {
        values[i * cells + k] = (float) ((greys[grey + k] & 0xFF) / WHITE);
      }
      labels[i] = numbers[i] / (all / CLASSES);
    }
    return new Batch(FeatureMaps.of(numbers.length, 1, SIZE, values), labels);
  }
}
