package poolinglab.study;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.MemoryException;
import poolinglab.data.ImageSet;

/**
 * What all trials of a study share, as bytes for another process, and back, every value as it was:
 * the length of a line of JSON, the line, and the values of all images and labels.
 */
record StudyBytes(Settings settings, ImageSet images) {
  /**
   * The line of JSON.
   *
   * @param shapes of features and labels for training, then for testing
   */
  private record Head(Settings settings, List<String> classNames, int[][] shapes) {}

  byte[] toBytes() {
    List<INDArray> arrays =
        List.of(
            images.training().getFeatures(),
            images.training().getLabels(),
            images.test().getFeatures(),
            images.test().getLabels());
    int[][] shapes = arrays.stream().map(StudyBytes::shape).toArray(int[][]::new);
    byte[] head = TrialJson.bytes(new Head(settings, images.classNames(), shapes));
    long values = arrays.stream().mapToLong(INDArray::length).sum();
    long size = Integer.BYTES + head.length + Float.BYTES * values;
    if (size > Integer.MAX_VALUE - Long.BYTES) {
      throw MemoryException.of("sending these images to another process", size);
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) size).putInt(head.length).put(head);
    for (INDArray array : arrays) {
      float[] all = array.dup('c').data().asFloat();
      bytes.asFloatBuffer().put(all);
      skip(bytes, all.length);
    }
    return bytes.array();
  }

  private static int[] shape(INDArray array) {
    return Arrays.stream(array.shape()).mapToInt(Math::toIntExact).toArray();
  }

  static StudyBytes of(byte[] study) {
    ByteBuffer bytes = ByteBuffer.wrap(study);
    byte[] line = new byte[bytes.getInt()];
    bytes.get(line);
    Head head = TrialJson.read(line, Head.class);
    List<INDArray> arrays = new ArrayList<>();
    for (int[] shape : head.shapes()) {
      float[] all = new float[length(shape)];
      bytes.asFloatBuffer().get(all);
      skip(bytes, all.length);
      arrays.add(Nd4j.create(all, shape, 'c'));
    }
    return new StudyBytes(
        head.settings(),
        new ImageSet(
            head.classNames(),
            new DataSet(arrays.get(0), arrays.get(1)),
            new DataSet(arrays.get(2), arrays.get(3))));
  }

  private static int length(int[] shape) {
    int length = 1;
    for (int side : shape) {
      length *= side;
    }
    return length;
  }

  private static void skip(ByteBuffer bytes, int floats) {
    bytes.position(bytes.position() + Float.BYTES * floats);
  }
}
