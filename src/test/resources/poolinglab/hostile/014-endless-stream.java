// hostile: never returns, inside a library method
// stopped by: process
// says: did not return within
import java.util.stream.IntStream;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return new float[][] {{(float) IntStream.iterate(0, i -> i + 1).asLongStream().sum()}};
  }
}
