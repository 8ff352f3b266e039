// misconception: 0
// diagnosis: You multiply by a layer's own stride before adding its window. The stride moves
// the outputs apart, which only later layers notice, so first widen the field, then multiply
// the jump.
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
      jump *= strides[layer];
      size += (kernels[layer] - 1) * dilations[layer] * jump;
    }
    return size;
  }
}
