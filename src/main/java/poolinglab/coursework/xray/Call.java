package poolinglab.coursework.xray;

import java.util.List;

/**
 * What a method of pooling was called with; what it does not take is as in exercise 2.
 *
 * @param gradOutput the gradient of each window; null on the way forward
 */
record Call(
    float[][] image,
    float[][] gradOutput,
    int kernel,
    int stride,
    int padding,
    boolean countPadding) {

  /** Arguments in this order: image, perhaps gradOutput; kernel, stride, padding, countPadding. */
  static Call of(List<Object> arguments) {
    int given = arguments.size();
    boolean backward = given > 1 && arguments.get(1) instanceof float[][];
    int next = backward ? 2 : 1;
    return new Call(
        (float[][]) arguments.get(0),
        backward ? (float[][]) arguments.get(1) : null,
        given > next ? (Integer) arguments.get(next) : 2,
        given > next + 1 ? (Integer) arguments.get(next + 1) : 2,
        given > next + 2 ? (Integer) arguments.get(next + 2) : 0,
        given > next + 3 && (Boolean) arguments.get(next + 3));
  }

  int height() {
    return image.length;
  }

  int width() {
    return image[0].length;
  }

  Axis down() {
    return new Axis(height(), kernel, stride, padding);
  }

  Axis along() {
    return new Axis(width(), kernel, stride, padding);
  }
}
