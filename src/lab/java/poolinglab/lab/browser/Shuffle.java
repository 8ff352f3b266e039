package poolinglab.lab.browser;

/** Another order of the pixels inside every window of 2×2. */
final class Shuffle {
  private Shuffle() {}

  static float[] windows(float[] values, int height, int width, int seed) {
    float[] shuffled = values.clone();
    Lehmer random = new Lehmer(seed);
    for (int row = 0; row + 1 < height; row += 2) {
      for (int column = 0; column + 1 < width; column += 2) {
        int corner = row * width + column;
        int[] cells = {corner, corner + 1, corner + width, corner + width + 1};
        int[] order = {0, 1, 2, 3};
        random.shuffle(order);
        for (int i = 0; i < cells.length; i++) {
          shuffled[cells[i]] = values[cells[order[i]]];
        }
      }
    }
    return shuffled;
  }
}
