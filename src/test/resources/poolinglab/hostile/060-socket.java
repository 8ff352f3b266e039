// hostile: sends the cases away
// stopped by: allow-list
// says: java.net.Socket
import java.net.Socket;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try (Socket socket = new Socket("localhost", 80)) {
      socket.getOutputStream().write(1);
    } catch (Exception ignored) {
      return null;
    }
    return image;
  }
}
