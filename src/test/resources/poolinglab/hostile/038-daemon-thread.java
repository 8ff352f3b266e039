// hostile: answers later, from a daemon
// stopped by: allow-list
// says: is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    Thread late = new Thread(() -> System.out.println("late"));
    late.setDaemon(true);
    late.start();
    return image;
  }
}
