package poolinglab.dl4j.fast;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;

/** Moves the values of float32 arrays between ND4J's memory and Java's, all at once. */
final class Floats {
  /** As many as a buffer's number of bytes can count. */
  static final long MOST = Integer.MAX_VALUE / Float.BYTES;

  private Floats() {}

  /** Room for {@code length} values: {@code room} itself when it is large enough. */
  static float[] room(float[] room, int length) {
    return room.length >= length ? room : new float[length];
  }

  /**
   * The values in the order of their indices, whatever the array's strides are.
   *
   * @return {@code room} when it is large enough, else a larger one
   */
  static float[] read(INDArray array, float[] room) {
    int length = Math.toIntExact(array.length());
    float[] values = room(room, length);
    boolean inOrder = array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array);
    INDArray ordered = inOrder ? array : array.dup('c');
    buffer(ordered).get(values, 0, length);
    // A buffer does not keep its array, whose memory must not be given back before this.
    Reference.reachabilityFence(ordered);
    return values;
  }

  /**
   * The array's memory, to be used only while the array is held.
   *
   * @param array in 'c' order without gaps
   */
  static FloatBuffer buffer(INDArray array) {
    // A separate pointer: limiting the array's own would limit it for every user.
    FloatPointer start = new FloatPointer(array.data().addressPointer());
    return start.capacity(array.length()).asByteBuffer().asFloatBuffer();
  }
}
