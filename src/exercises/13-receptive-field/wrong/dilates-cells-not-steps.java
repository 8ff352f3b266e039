// misconception: 28
// diagnosis: You take kernel · dilation as the dilated window's length. Its last cell has no hole
// behind it: the length is (kernel - 1) · dilation + 1, so the field grows by (kernel - 1) ·
// dilation steps.
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
      size += (kernels[layer] * dilations[layer] - 1) * jump;
      jump *= strides[layer];
    }
    return size;
  }
}
