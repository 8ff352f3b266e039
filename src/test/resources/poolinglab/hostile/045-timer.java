// hostile: comes back after the answer
// stopped by: allow-list
// says: new java.util.Timer is not allowed
import java.util.Timer;
import java.util.TimerTask;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    new Timer().schedule(new Later(), 1);
    return image;
  }

  static final class Later extends TimerTask {
    @Override
    public void run() {
      System.out.println("later");
    }
  }
}
