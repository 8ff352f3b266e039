// hostile: uses the vector interface that this exercise does not have
// stopped by: compiler
// says: jdk.incubator.vector
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return jdk.incubator.vector.FloatVector.SPECIES_256 == null ? null : image;
  }
}
