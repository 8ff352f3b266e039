// hostile: makes objects from bytes
// stopped by: allow-list
// says: java.io.ObjectInputStream
import java.io.ByteArrayInputStream;
import java.io.ObjectInputStream;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try {
      return (float[][]) new ObjectInputStream(new ByteArrayInputStream(new byte[] {-84, -19})).readObject();
    } catch (Exception ignored) {
      return image;
    }
  }
}
