// misconception: 0
// diagnosis: Your sizes are 1 too small, and 0 without layers. A field has one more pixel than
// it has steps: start at 1.
class ReceptiveField {
  static int jump(int[] strides) {
    int jump = 1;
    for (int stride : strides) {
      jump *= stride;
    }
    return jump;
  }

  static int size(int[] kernels, int[] strides, int[] dilations) {
    int size = 0;
    int jump = 1;
    for (int layer = 0; layer < kernels.length; layer++) {
      size += (kernels[layer] - 1) * dilations[layer] * jump;
      jump *= strides[layer];
    }
    return size;
  }
}
