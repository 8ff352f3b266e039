package poolinglab.dl4j.fast;

/**
 * The maps that filters make, in two orders: a row a filter, [F, N·H′·W′], as a product of matrices
 * yields them; and image by image, [N,F,H′,W′], as layers hand them on.
 *
 * @param batch images N
 * @param filters F
 * @param cells of one map: H′ · W′
 */
record FilterMaps(int batch, int filters, int cells) {

  /** How long a filter's row is: N · H′ · W′. */
  int rowLength() {
    return batch * cells;
  }

  /** How many values all maps have. */
  long values() {
    return (long) batch * filters * cells;
  }

  /** Where in [N,F,H′,W′] a map begins. */
  int start(int image, int filter) {
    return (image * filters + filter) * cells;
  }

  /** Gathers a filter's row from [N,F,H′,W′]. */
  void gather(float[] maps, int filter, float[] row) {
    for (int image = 0; image < batch; image++) {
      System.arraycopy(maps, start(image, filter), row, image * cells, cells);
    }
  }

  /** The sum of a row, in four sums side by side: one alone waits for itself at every step. */
  double sum(float[] row) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i <= rowLength() - 4; i += 4) {
      first += row[i];
      second += row[i + 1];
      third += row[i + 2];
      fourth += row[i + 3];
    }
    for (; i < rowLength(); i++) {
      first += row[i];
    }
    return first + second + (third + fourth);
  }
}
