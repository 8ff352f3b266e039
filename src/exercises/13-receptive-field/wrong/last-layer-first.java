// misconception: 0
// diagnosis: You go through the layers from the last to the first, so strides widen the windows
// below them. Start next to the image: a stride counts for the layers that come after it.
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
    for (int layer = kernels.length - 1; layer >= 0; layer--) {
      size += (kernels[layer] - 1) * dilations[layer] * jump;
      jump *= strides[layer];
    }
    return size;
  }
}
