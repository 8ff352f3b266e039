package poolinglab.translate.export;

import java.util.ArrayList;
import java.util.List;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.network.Activate;
import poolinglab.network.BatchNormalization;
import poolinglab.network.Convolution;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Dense;
import poolinglab.network.Dropout;
import poolinglab.network.GlobalPool;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.network.Shape;
import poolinglab.reference.Activation;

/** The modules of PyTorch that together do what a described network does. */
final class PyTorchLayers {
  private static final Size ONE = Size.square(1);
  private static final String STRIDE = "default: stride = kernel";

  private final List<Module> modules = new ArrayList<>();

  /**
   * One module of a {@code Sequential}.
   *
   * @param remark on what PyTorch assumes here, or other frameworks do; may be empty
   * @param learned the layer whose weights it has; null for none
   */
  record Module(Call code, String remark, NetworkLayer learned) {}

  private PyTorchLayers() {}

  static List<Module> of(ConvolutionalNetwork network) {
    PyTorchLayers layers = new PyTorchLayers();
    List<NetworkLayer> described = network.layers();
    List<Shape> shapes = network.shapes();
    for (int i = 0; i < described.size(); i++) {
      layers.add(described.get(i), shapes.get(i), i == described.size() - 1);
    }
    return layers.modules;
  }

  private void add(NetworkLayer layer, Shape input, boolean isLast) {
    if (layer instanceof Convolution convolution) {
      convolution(convolution, input);
    } else if (layer instanceof Pool pool) {
      pool(pool, Windows.of(pool.window(), input.size()));
    } else if (layer instanceof GlobalPool global) {
      globalPool(global, input);
    } else if (layer instanceof Dense dense) {
      dense(dense, input, isLast);
    } else if (layer instanceof Activate activate) {
      activation(activate.activation(), "");
    } else if (layer instanceof Dropout dropout) {
      add(Call.of("nn.Dropout", dropout.rate()), "share dropped; Deeplearning4j: share kept");
    } else {
      normalization((BatchNormalization) layer, input);
    }
  }

  private void add(Call code, String remark) {
    modules.add(new Module(code, remark, null));
  }

  private void convolution(Convolution convolution, Shape input) {
    WindowSpec spec = convolution.window();
    Windows windows = Windows.of(spec, input.size());
    Call call =
        Call.of("nn.Conv2d", input.channels(), convolution.filters(), spec.kernelSize())
            .with("stride", spec.stride(), ONE);
    if (spec.border() == Border.SAME && !windows.haveSteps()) {
      call = call.with("padding", "same");
    } else if (windows.areThoseOf(windows.symmetric(), Border.TRUNCATE)) {
      call = padded(call, windows.symmetric());
    } else {
      add(
          Call.of("nn.ZeroPad2d", Call.leftRightTopBottom(windows.outside())),
          "left, right, top, bottom");
    }
    call = call.with("dilation", spec.dilation(), ONE).with("bias", convolution.bias(), true);
    modules.add(new Module(call, "channels, filters, kernel; default: stride 1", convolution));
    activation(convolution.activation(), "activation: a layer of its own");
  }

  private static Call padded(Call call, Padding padding) {
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
    if (windows.areWhole()) {
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

  private void globalPool(GlobalPool global, Shape input) {
    WindowSpec whole = WindowSpec.ofKernel(input.size());
    switch (global.pooling()) {
      case MAX -> add(Call.of("nn.AdaptiveMaxPool2d", 1), "global: an output of 1x1");
      case AVERAGE -> add(Call.of("nn.AdaptiveAvgPool2d", 1), "global: an output of 1x1");
      default ->
          pool(
              new Pool(global.pooling(), global.p(), false, whole),
              Windows.of(whole, input.size()));
    }
    add(Call.of("nn.Flatten"), "");
  }

  private void dense(Dense dense, Shape input, boolean isLast) {
    if (input instanceof Shape.Maps) {
      add(Call.of("nn.Flatten"), "by channel, row, column; Keras: channels last");
    }
    Activation activation = dense.activation(isLast);
    boolean lossHasIt = isLast && activation == Activation.SOFTMAX;
    modules.add(
        new Module(
            Call.of("nn.Linear", input.values(), dense.units()).with("bias", dense.bias(), true),
            lossHasIt ? "no softmax: CrossEntropyLoss has it" : "",
            dense));
    activation(lossHasIt ? Activation.LINEAR : activation, "activation: a layer of its own");
  }

  private void normalization(BatchNormalization layer, Shape input) {
    String function = input instanceof Shape.Maps ? "nn.BatchNorm2d" : "nn.BatchNorm1d";
    modules.add(
        new Module(
            Call.of(function, input.channels()), "eps 1e-5; Keras: 1e-3, momentum 0.99", layer));
  }

  private void activation(Activation activation, String remark) {
    switch (activation) {
      case LINEAR -> {}
      case RELU -> add(Call.of("nn.ReLU"), remark);
      case TANH -> add(Call.of("nn.Tanh"), remark);
      case SIGMOID -> add(Call.of("nn.Sigmoid"), remark);
      case ELU -> add(Call.of("nn.ELU"), remark);
      case SELU -> add(Call.of("nn.SELU"), remark);
      case SOFTPLUS -> add(Call.of("nn.Softplus"), remark);
      case SOFTSIGN -> add(Call.of("nn.Softsign"), remark);
      case GELU -> add(Call.of("nn.GELU"), remark);
      case SILU -> add(Call.of("nn.SiLU"), remark);
      case SOFTMAX -> add(Call.of("nn.Softmax", 1), remark);
    }
  }
}
