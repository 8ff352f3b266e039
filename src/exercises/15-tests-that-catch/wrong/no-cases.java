// misconception: 0
// diagnosis: You return no cases at all. A suite without tests never fails, whatever the
// program does.
class PoolingTests {
  static float[][][][] cases() {
    return new float[][][][] {};
  }
}
