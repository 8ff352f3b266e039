// misconception: 28
// diagnosis: You let dilation move the outputs apart, as a stride does. Dilation moves the
// cells of one window apart: it lengthens that layer's own kernel - 1 steps and does not change
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
      size += (kernels[layer] - 1) * jump;
      jump *= strides[layer] * dilations[layer];
    }
    return size;
  }
}
