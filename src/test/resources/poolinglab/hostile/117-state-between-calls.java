// hostile: keeps every image in a static list, and fails when it knows enough
// stopped by: process
// says: threw
import java.util.ArrayList;
import java.util.List;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    SEEN.add(image.clone());
    throw new IllegalStateException("seen " + SEEN.size());
  }

  static final List<float[][]> SEEN = new ArrayList<>();
}
