// hostile: fills the memory with small objects, slowly for the collector
// stopped by: process
// says: ran out of memory
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    Object[] chain = null;
    while (image != null) {
      chain = new Object[] {chain, new int[300]};
    }
    return image;
  }
}
