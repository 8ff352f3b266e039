// hostile: is a thread under another name
// stopped by: allow-list
// says: Thread is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    new Worker().start();
    return image;
  }

  static final class Worker extends Thread {
    @Override
    public void run() {
      while (true) { }
    }
  }
}
