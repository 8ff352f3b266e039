// misconception: 28
// diagnosis: Your size is the same whatever the dilations. A window with dilation d has its
// cells d apart, so its kernel - 1 steps are d times as long.
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
      size += (kernels[layer] - 1) * jump;
      jump *= strides[layer];
    }
    return size;
  }
}
