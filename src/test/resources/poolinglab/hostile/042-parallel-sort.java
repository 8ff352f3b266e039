// hostile: sorts on all processors
// stopped by: allow-list
// says: java.util.Arrays.parallelSort is not allowed
import java.util.Arrays;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    Arrays.parallelSort(image[0]);
    return image;
  }
}
