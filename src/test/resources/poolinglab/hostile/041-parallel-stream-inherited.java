// hostile: reaches the parallel stream as a list of its own
// stopped by: allow-list
// says: parallelStream is not allowed
import java.util.ArrayList;
import java.util.stream.Stream;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    Rows rows = new Rows();
    rows.add(image[0]);
    rows.many().forEach(row -> row[0] = 1);
    return image;
  }

  static final class Rows extends ArrayList<float[]> {
    private static final long serialVersionUID = 1;

    Stream<float[]> many() {
      return super.parallelStream();
    }
  }
}
