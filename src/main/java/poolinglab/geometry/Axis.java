package poolinglab.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * One axis of a window laid over an input: the arithmetic of the sliding window, written once.
 *
 * <p>Window {@code i} looks at the positions {@code i·stride − paddingBefore + t·dilation} for
 * {@code t} from 0 to {@code kernel − 1}; those from 0 to {@code input − 1} are cells of the input.
 * Sizes follow {@link Border}; for SAME, {@code paddingBefore} is half of {@code max(0, (output −
 * 1)·stride + effectiveKernel − input)}, rounded down (TensorFlow, "tf.nn, notes on padding"); for
 * SAME_LOWER it is rounded up (ONNX, "MaxPool").
 *
 * @param name "height" or "width", for messages
 * @param output the number of windows
 */
public record Axis(
    String name,
    int input,
    int kernel,
    int stride,
    int dilation,
    int paddingBefore,
    int paddingAfter,
    int output) {

  /** Lays one axis of {@code spec}, whose sides {@code side} picks, over {@code input} cells. */
  static Axis lay(WindowSpec spec, Side side, int input) {
    int kernel = side.of(spec.kernelSize());
    int stride = side.of(spec.stride());
    int dilation = side.of(spec.dilation());
    Border border = spec.border();
    long before = side.before(spec.padding());
    long after = side.after(spec.padding());
    long effectiveKernel = effective(kernel, dilation);
    long windows = border.windows(input, effectiveKernel, stride, before, after);
    AxisRules rules = new AxisRules(side, input, effectiveKernel, stride, before + after, border);
    rules.checkFits(windows);

    long span = (windows - 1) * stride + effectiveKernel;
    rules.checkOverflow(span);
    if (border.padsByItself()) {
      long total = Math.max(0, span - input);
      before = border == Border.SAME ? total / 2 : total - total / 2;
      after = total - before;
    }
    Axis axis =
        new Axis(
            side.label(),
            input,
            kernel,
            stride,
            dilation,
            (int) before,
            (int) after,
            (int) windows);
    rules.checkEveryWindowHoldsAPixel(axis);
    return axis;
  }

  /** {@code (kernel − 1)·dilation + 1}: how far a window reaches, holes included. */
  static long effective(int kernel, int dilation) {
    return (kernel - 1L) * dilation + 1;
  }

  /** {@code ⌈a / b⌉} for positive b. */
  static long ceilDiv(long a, long b) {
    return -Math.floorDiv(-a, b);
  }

  /** How far a window reaches, holes included: {@code (kernel − 1)·dilation + 1}. */
  public int effectiveKernel() {
    return (int) effective(kernel, dilation);
  }

  /** Where window {@code i} starts; negative inside the padding. */
  public int start(int i) {
    return i * stride - paddingBefore;
  }

  /** How many positions after the input the last window reaches into. */
  int reachedAfter() {
    return Math.max(0, start(output - 1) + effectiveKernel() - input);
  }

  /** What window {@code i} covers. */
  public Span span(int i) {
    int firstTap = firstTapAtOrAfter(0, i);
    int first = start(i) + firstTap * dilation;
    int count = firstTapAtOrAfter(input, i) - firstTap;
    int withPadding = firstTapAtOrAfter(input + paddingAfter, i);
    return new Span(first, dilation, count, withPadding);
  }

  /** What each window covers, in order. */
  Span[] spans() {
    Span[] spans = new Span[output];
    for (int i = 0; i < output; i++) {
      spans[i] = span(i);
    }
    return spans;
  }

  /** The first tap of window {@code i} that looks at {@code position} or past it, or the kernel. */
  private int firstTapAtOrAfter(int position, int i) {
    long distance = (long) position - start(i);
    return (int) Math.min(kernel, Math.max(0, ceilDiv(distance, dilation)));
  }

  /** The cells of the input that no window looks at, in ascending order. */
  public List<Integer> lost() {
    boolean[] seen = new boolean[input];
    for (Span span : spans()) {
      for (int t = 0; t < span.count(); t++) {
        seen[span.first() + t * span.step()] = true;
      }
    }
    List<Integer> lost = new ArrayList<>();
    for (int cell = 0; cell < input; cell++) {
      if (!seen[cell]) {
        lost.add(cell);
      }
    }
    return lost;
  }
}
