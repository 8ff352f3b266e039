// hostile: takes all processors of the machine
// stopped by: allow-list
// says: BaseStream.parallel is not allowed | IntStream.parallel is not allowed
import java.util.stream.IntStream;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    IntStream.range(0, 1 << 30).parallel().forEach(i -> image[0][0] += i);
    return image;
  }
}
