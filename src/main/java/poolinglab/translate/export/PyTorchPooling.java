package poolinglab.translate.export;

import java.util.ArrayList;
import java.util.List;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.network.NetworkException;
import poolinglab.network.Pool;

/** How a pooling is expressed in PyTorch, which pads both ends of an axis alike. */
final class PyTorchPooling {
  private static final Size ONE = Size.square(1);
  private static final String STRIDE = "default: stride = kernel";

  private final List<PyTorchModule> modules = new ArrayList<>();

  private PyTorchPooling() {}

  /** The pooling, after a padding where it needs one. */
  static List<PyTorchModule> of(Pool pool, Windows windows) {
    PyTorchPooling pooling = new PyTorchPooling();
    pooling.pool(pool, windows);
    return pooling.modules;
  }

  private void add(Call code, String remark) {
    modules.add(new PyTorchModule(code, remark, null));
  }

  static Call padded(Call call, Padding padding) {
    return call.with("padding", padding.topLeft(), Size.square(0));
  }

  private void pool(Pool pool, Windows windows) {
    switch (pool.pooling()) {
      case MAX -> max(windows);
      case AVERAGE -> average(pool, windows);
      case SUM -> sum(pool, windows);
      case P_NORM -> pNorm(pool, windows);
    }
  }

  private void max(Windows windows) {
    Call call = sliding("nn.MaxPool2d", windows);
    if (canBeTold(windows, Border.TRUNCATE)) {
      call = padded(call, windows.symmetric());
    } else if (canBeTold(windows, Border.CEIL)) {
      call = padded(call, windows.symmetric()).with("ceil_mode", true);
    } else {
      Call pad = Call.of("nn.ConstantPad2d", Call.leftRightTopBottom(windows.outside()));
      add(pad.with("value", new Call.Code("float(\"-inf\")")), "padding never wins");
    }
    call = call.with("dilation", windows.spec().dilation(), ONE);
    add(call, STRIDE);
  }

  /** Whether the windows are those of as much padding on both sides, which PyTorch limits. */
  private static boolean canBeTold(Windows windows, Border border) {
    Size padding = windows.symmetric().topLeft();
    Size kernel = windows.spec().kernelSize();
    return windows.areThoseOf(windows.symmetric(), border)
        && 2 * padding.height() <= kernel.height()
        && 2 * padding.width() <= kernel.width();
  }

  private static Call sliding(String function, Windows windows) {
    Size kernel = windows.spec().kernelSize();
    return Call.of(function, kernel).with("stride", windows.spec().stride(), kernel);
  }

  private void average(Pool pool, Windows windows) {
    Call call = sliding("nn.AvgPool2d", windows);
    if (windows.haveHoles()) {
      windowed(pool, windows);
    } else if (windows.areValid()) {
      add(call, STRIDE);
    } else if (pool.countPadding()) {
      averageWithPadding(pool, windows);
    } else if (canBeTold(windows, Border.TRUNCATE)) {
      averageInside(padded(call, windows.symmetric()));
    } else if (canBeTold(windows, Border.CEIL)) {
      averageInside(padded(call, windows.symmetric()).with("ceil_mode", true));
    } else {
      windowed(pool, windows);
    }
  }

  private void averageWithPadding(Pool pool, Windows windows) {
    Call call = sliding("nn.AvgPool2d", windows);
    if (windows.areWhole() && canBeTold(windows, Border.TRUNCATE)) {
      add(padded(call, windows.symmetric()), "counts the padding");
    } else if (windows.areWhole()) {
      addZeros(windows);
      add(call, STRIDE);
    } else if (windows.spec().padding().isSymmetric() && canBeTold(windows, Border.CEIL)) {
      add(padded(call, windows.symmetric()).with("ceil_mode", true), "counts the padding");
    } else {
      windowed(pool, windows);
    }
  }

  private void averageInside(Call call) {
    add(call.with("count_include_pad", false), "default: counts it");
  }

  private void sum(Pool pool, Windows windows) {
    if (windows.haveHoles()) {
      windowed(pool, windows);
      return;
    }
    addZeros(windows);
    add(sliding("nn.AvgPool2d", windows).with("divisor_override", 1), "a sum");
  }

  private void addZeros(Windows windows) {
    if (!windows.areValid()) {
      add(
          Call.of("nn.ZeroPad2d", Call.leftRightTopBottom(windows.outside())),
          "left, right, top, bottom");
    }
  }

  /** PyTorch forgets the absolute values, which an even exponent does not need. */
  private void pNorm(Pool pool, Windows windows) {
    boolean isEven = pool.p() % 2 == 0;
    if (isEven && windows.areValid() && !windows.haveHoles()) {
      Size kernel = windows.spec().kernelSize();
      Call call = Call.of("nn.LPPool2d", pool.p(), kernel);
      add(call.with("stride", windows.spec().stride(), kernel), "");
    } else {
      windowed(pool, windows);
    }
  }

  private void windowed(Pool pool, Windows windows) {
    boolean isUneven = pool.countPadding() && !windows.areWhole() && !windows.areValid();
    NetworkException.require(
        !isUneven,
        "PyTorch has no average that counts a padding which differs by side, under border ceil; got"
            + " '%s'. Use the same padding on all sides.",
        pool.word());
    String kind = pool.pooling().label() + (pool.countPadding() ? " with padding" : "");
    WindowSpec spec = windows.spec();
    Call call =
        Call.of(
            "WindowPool2d",
            kind,
            Call.pair(spec.kernelSize()),
            Call.pair(spec.stride()),
            Call.leftRightTopBottom(windows.outside()));
    add(call.with("dilation", spec.dilation(), ONE).with("p", pool.p(), 0), "");
  }
}
