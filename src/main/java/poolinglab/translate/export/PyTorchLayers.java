package poolinglab.translate.export;

import java.util.ArrayList;
import java.util.List;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.network.Activate;
import poolinglab.network.BatchNormalization;
import poolinglab.network.Convolution;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Dense;
import poolinglab.network.Dropout;
import poolinglab.network.GlobalPool;
import poolinglab.network.LeakyRelu;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.network.Shape;
import poolinglab.reference.Activation;

/** The modules of PyTorch that together do what a described network does. */
final class PyTorchLayers {
  private static final Size ONE = Size.square(1);

  private final List<PyTorchModule> modules = new ArrayList<>();

  private PyTorchLayers() {}

  static List<PyTorchModule> of(ConvolutionalNetwork network) {
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
      modules.addAll(PyTorchPooling.of(pool, Windows.of(pool.window(), input.size())));
    } else if (layer instanceof GlobalPool global) {
      globalPool(global, input);
    } else if (layer instanceof Dense dense) {
      dense(dense, input, isLast);
    } else if (layer instanceof Activate activate) {
      activation(activate.activation(), "");
    } else if (layer instanceof LeakyRelu leaky) {
      add(Call.of("nn.LeakyReLU", leaky.slope()), "default: 0.01; Keras: 0.3");
    } else if (layer instanceof Dropout dropout) {
      add(Call.of("nn.Dropout", dropout.rate()), "share dropped; Deeplearning4j: share kept");
    } else {
      normalization((BatchNormalization) layer, input);
    }
  }

  private void add(Call code, String remark) {
    modules.add(new PyTorchModule(code, remark, null));
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
      call = PyTorchPooling.padded(call, windows.symmetric());
    } else {
      add(
          Call.of("nn.ZeroPad2d", Call.leftRightTopBottom(windows.outside())),
          "left, right, top, bottom");
    }
    call = call.with("dilation", spec.dilation(), ONE).with("bias", convolution.bias(), true);
    modules.add(
        new PyTorchModule(call, "channels, filters, kernel; default: stride 1", convolution));
    activation(convolution.activation(), "activation: a layer of its own");
  }

  private void globalPool(GlobalPool global, Shape input) {
    WindowSpec whole = WindowSpec.ofKernel(input.size());
    switch (global.pooling()) {
      case MAX -> add(Call.of("nn.AdaptiveMaxPool2d", 1), "global: an output of 1x1");
      case AVERAGE -> add(Call.of("nn.AdaptiveAvgPool2d", 1), "global: an output of 1x1");
      default -> {
        Pool pool = new Pool(global.pooling(), global.p(), false, whole);
        modules.addAll(PyTorchPooling.of(pool, Windows.of(whole, input.size())));
      }
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
        new PyTorchModule(
            Call.of("nn.Linear", input.values(), dense.units()).with("bias", dense.bias(), true),
            lossHasIt ? "no softmax: CrossEntropyLoss has it" : "",
            dense));
    activation(lossHasIt ? Activation.LINEAR : activation, "activation: a layer of its own");
  }

  private void normalization(BatchNormalization layer, Shape input) {
    String function = input instanceof Shape.Maps ? "nn.BatchNorm2d" : "nn.BatchNorm1d";
    modules.add(
        new PyTorchModule(
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
