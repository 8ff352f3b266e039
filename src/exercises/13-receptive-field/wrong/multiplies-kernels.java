// misconception: 0
// diagnosis: You multiply the field by each layer's window. Neighbouring windows see mostly the
// same pixels; a layer adds (kernel - 1) · dilation · jump.
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
      size *= (kernels[layer] - 1) * dilations[layer] + 1;
    }
    return size;
  }
}
