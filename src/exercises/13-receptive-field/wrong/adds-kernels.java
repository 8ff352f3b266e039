// misconception: 0
// diagnosis: You add the whole kernel for each layer. A window of k cells has k - 1 steps between
// them, so it widens the field by (k - 1) · dilation · jump.
class ReceptiveField {
  static int jump(int[] strides) {
    int jump = 1;
    for (int stride : strides) {
      jump *= stride;
    }
    return jump;
  }

  static int size(int[] kernels, int[] strides, int[] dilations) {
    int size = 1;
    int jump = 1;
    for (int layer = 0; layer < kernels.length; layer++) {
      size += kernels[layer] * dilations[layer] * jump;
      jump *= strides[layer];
    }
    return size;
  }
}
