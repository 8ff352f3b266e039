// hostile: runs code after the answer
// stopped by: allow-list
// says: Runtime.addShutdownHook is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("late")));
    return image;
  }
}
