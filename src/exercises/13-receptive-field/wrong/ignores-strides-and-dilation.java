// misconception: 28
// diagnosis: Two mistakes. Your size does not depend on the strides; multiply each layer's
// steps by the strides of all layers below. And it does not depend on the dilations; they make
// a layer's own steps longer.
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
    for (int layer = 0; layer < kernels.length; layer++) {
      size += kernels[layer] - 1;
    }
    return size;
  }
}
