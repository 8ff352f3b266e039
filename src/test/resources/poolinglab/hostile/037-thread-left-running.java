// hostile: answers, and leaves a thread that never ends
// stopped by: allow-list
// says: new Thread is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    new Thread(() -> { while (true) { } }).start();
    return image;
  }
}
