// misconception: 0
// diagnosis: You keep only the last stride. Each stride counts in cells of the layer before, so in
// pixels the strides of all layers multiply: jump *= stride, not jump = stride.
class ReceptiveField {
  static int jump(int[] strides) {
    int jump = 1;
    for (int stride : strides) {
      jump = stride;
    }
    return jump;
  }

  static int size(int[] kernels, int[] strides, int[] dilations) {
    int size = 1;
    int jump = 1;
    for (int layer = 0; layer < kernels.length; layer++) {
      size += (kernels[layer] - 1) * dilations[layer] * jump;
      jump = strides[layer];
    }
    return size;
  }
}
