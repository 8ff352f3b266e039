// hostile: asks for an array longer than the JVM can
// stopped by: process
// says: ran out of memory
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return new float[Integer.MAX_VALUE][];
  }
}
