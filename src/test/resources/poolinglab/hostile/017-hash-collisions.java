// hostile: fills a map with keys that collide
// stopped by: process
// says: did not return within
import java.util.HashMap;
import java.util.Map;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    record Key(int value) {
      @Override
      public int hashCode() {
        return 7;
      }
    }
    Map<Key, Integer> map = new HashMap<>();
    for (int i = 0; ; i++) {
      map.put(new Key(i % 100_000), i);
    }
  }
}
