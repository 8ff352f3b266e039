// hostile: lets our reference compute
// stopped by: compiler
// says: package poolinglab.reference does not exist
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return poolinglab.reference.MaxPooling.class == null ? null : image;
  }
}
