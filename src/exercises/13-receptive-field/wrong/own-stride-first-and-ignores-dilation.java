// misconception: 28
// diagnosis: Two mistakes. You multiply by a layer's own stride before adding its window; first
// widen the field, then multiply the jump. And you ignore dilation; it makes a layer's kernel -
// 1 steps longer.
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
      size += (kernels[layer] - 1) * jump;
    }
    return size;
  }
}
