// hostile: makes a lambda that can be taken apart
// stopped by: process
// says: It printed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    Runnable run = (Runnable & java.io.Serializable) () -> System.out.println();
    run.run();
    return image;
  }
}
