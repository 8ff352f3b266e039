// misconception: 0
// diagnosis: Your size is the same whatever the strides. After a stride of 2, neighbouring
// values are 2 pixels apart, and every step of later layers is that much longer: multiply by
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
    for (int layer = 0; layer < kernels.length; layer++) {
      size += (kernels[layer] - 1) * dilations[layer];
    }
    return size;
  }
}
