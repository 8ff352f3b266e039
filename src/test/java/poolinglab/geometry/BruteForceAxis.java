package poolinglab.geometry;

import poolinglab.RandomPoolings;

/** One axis by the definitions alone, step by step: nothing is divided or rounded. */
record BruteForceAxis(
    int input, int kernel, int stride, int before, int after, int dilation, Border border) {

  static BruteForceAxis rowsOf(RandomPoolings.Case example) {
    WindowSpec spec = example.spec();
    return new BruteForceAxis(
        example.input().height(),
        spec.kernelSize().height(),
        spec.stride().height(),
        spec.padding().top(),
        spec.padding().bottom(),
        spec.dilation().height(),
        spec.border());
  }

  static BruteForceAxis columnsOf(RandomPoolings.Case example) {
    WindowSpec spec = example.spec();
    return new BruteForceAxis(
        example.input().width(),
        spec.kernelSize().width(),
        spec.stride().width(),
        spec.padding().left(),
        spec.padding().right(),
        spec.dilation().width(),
        spec.border());
  }

  private int reach() {
    return (kernel - 1) * dilation + 1;
  }

  int windows() {
    int windows = 0;
    if (border == Border.SAME || border == Border.SAME_LOWER) {
      for (int start = 0; start < input; start += stride) {
        windows++;
      }
      return windows;
    }
    int end = input + after;
    for (int start = -before; start < input; start += stride) {
      boolean fits = start + reach() <= end;
      boolean somethingIsLeft = start == -before || start - stride + reach() < end;
      if (fits || border == Border.CEIL && somethingIsLeft) {
        windows++;
      }
    }
    return windows;
  }

  private int paddingBefore() {
    if (border != Border.SAME && border != Border.SAME_LOWER) {
      return before;
    }
    int missing = Math.max(0, (windows() - 1) * stride + reach() - input);
    int odd = missing % 2;
    return (missing - odd) / 2 + (border == Border.SAME_LOWER ? odd : 0);
  }

  boolean covers(int window, int cell) {
    for (int tap = 0; tap < kernel; tap++) {
      if (-paddingBefore() + window * stride + tap * dilation == cell) {
        return true;
      }
    }
    return false;
  }

  int coveredWithPadding(int window) {
    int count = 0;
    for (int tap = 0; tap < kernel; tap++) {
      int position = -paddingBefore() + window * stride + tap * dilation;
      boolean past =
          border != Border.SAME && border != Border.SAME_LOWER && position >= input + after;
      count += past ? 0 : 1;
    }
    return count;
  }

  boolean hasEmptyWindow() {
    for (int window = 0; window < windows(); window++) {
      boolean empty = true;
      for (int cell = 0; cell < input; cell++) {
        empty &= !covers(window, cell);
      }
      if (empty) {
        return true;
      }
    }
    return false;
  }
}
