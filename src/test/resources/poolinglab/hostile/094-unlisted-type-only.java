// hostile: names a class without calling anything
// stopped by: allow-list
// says: Thread is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    Object any = image;
    return any instanceof Thread ? null : image;
  }
}
