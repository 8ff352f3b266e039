// misconception: 28
// diagnosis: You use kernel · dilation as the length of the dilated window. Its last cell has
// no hole after it: the length is (kernel - 1) · dilation + 1, so the field grows by (kernel -
// 1) · dilation steps.
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
