// misconception: 0
// diagnosis: You add up the kernels. The first pixel is one, and each layer adds steps to it:
// kernel - 1 of them, and each is dilation · jump pixels long.
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
    for (int layer = 0; layer < kernels.length; layer++) {
      size += kernels[layer];
    }
    return size;
  }
}
