// hostile: keeps everything that it allocates
// stopped by: process
// says: ran out of memory
import java.util.ArrayList;
import java.util.List;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    List<float[]> kept = new ArrayList<>();
    while (kept.size() >= 0) {
      kept.add(new float[1 << 20]);
    }
    return image;
  }
}
