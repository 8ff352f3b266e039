// misconception: 0
// diagnosis: You add up the strides. Two strides of 3 set the fields 3 · 3 = 9 pixels apart,
// and a stride of 1 changes nothing: strides multiply.
class ReceptiveField {
  static int jump(int[] strides) {
    int jump = 1;
    for (int stride : strides) {
      jump += stride - 1;
    }
    return jump;
  }

  static int size(int[] kernels, int[] strides, int[] dilations) {
    int size = 1;
    int jump = 1;
    for (int layer = 0; layer < kernels.length; layer++) {
      size += (kernels[layer] - 1) * dilations[layer] * jump;
      jump += strides[layer] - 1;
    }
    return size;
  }
}
