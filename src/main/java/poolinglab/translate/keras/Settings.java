package poolinglab.translate.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import poolinglab.UserException;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.network.Convolution;
import poolinglab.network.Dense;
import poolinglab.network.LeakyRelu;
import poolinglab.network.Pool;
import poolinglab.reference.Activation;
import poolinglab.reference.PoolingKind;

/** Keras's settings of a layer in the words of a network here. */
final class Settings {
  private static final Size ONE = Size.square(1);

  private Settings() {}

  /**
   * Checks what holds for every layer: ordinary numbers, channels last.
   *
   * @throws KerasException naming the layer
   */
  static void check(LayerConfig layer) {
    JsonNode dtype = layer.value("dtype");
    String policy = dtype.path("class_name").asText();
    String number = dtype.isObject() ? dtype.path("config").path("name").asText() : dtype.asText();
    boolean isQuantised =
        policy.contains("Quantized")
            || !dtype.path("config").path("mode").isMissingNode()
            || layer.value("quantization_config").isObject();
    layer.require(
        !isQuantised,
        "is quantised: its weights are whole numbers. Save the model before model.quantize().");
    layer.require(
        number.isEmpty() || number.equals("float32") || number.equals("float64"),
        "computes in %s, and a network here in float32. Set keras.config.set_dtype_policy"
            + "(\"float32\"), build the model again and copy the weights over.",
        LayerConfig.cut(number));
    String order = layer.word("channels_last", "data_format", "dim_ordering");
    layer.require(
        order.equals("channels_last") || order.equals("tf") || order.equals("default"),
        "has its channels first (%s). Build the model with data_format='channels_last' and copy"
            + " the weights over.",
        LayerConfig.cut(order));
  }

  static Convolution convolution(LayerConfig layer) {
    layer.require(
        layer.value("groups").asInt(1) == 1,
        "splits its channels into %s groups, and a convolution here looks through all of them. Use"
            + " groups=1.",
        layer.value("groups").asInt());
    int filters = layer.count("filters", "nb_filter");
    Size kernel =
        layer.value("nb_row").isMissingNode()
            ? layer.size("kernel_size").orElseGet(() -> Size.square(layer.count("kernel_size")))
            : new Size(layer.count("nb_row"), layer.count("nb_col"));
    Size stride = layer.size("strides", "subsample").orElse(ONE);
    Size dilation = layer.size("dilation_rate").orElse(ONE);
    WindowSpec window = window(layer, kernel, stride, dilation);
    Activation activation = activation(layer);
    layer.require(
        activation != Activation.SOFTMAX,
        "has softmax, which a network here has only after a Dense layer. Use relu.");
    return new Convolution(filters, window, activation, hasBias(layer));
  }

  static boolean hasBias(LayerConfig layer) {
    return layer.flag(true, "use_bias", "bias");
  }

  static Pool pool(LayerConfig layer, PoolingKind kind) {
    Size kernel = layer.size("pool_size").orElse(Size.square(2));
    Size stride = layer.size("strides").orElse(kernel);
    return new Pool(kind, 0, false, window(layer, kernel, stride, ONE));
  }

  private static WindowSpec window(LayerConfig layer, Size kernel, Size stride, Size dilation) {
    Border border = isValid(layer) ? Border.TRUNCATE : Border.SAME;
    try {
      return new WindowSpec(kernel, stride, Size.square(0), dilation, border);
    } catch (UserException impossible) {
      throw layer.refused("cannot be built: %s", impossible.getMessage());
    }
  }

  /** Padding valid; otherwise it is same. */
  static boolean isValid(LayerConfig layer) {
    String padding = layer.word("valid", "padding", "border_mode");
    layer.require(
        padding.equals("valid") || padding.equals("same"),
        "has the padding '%s'; a network here knows 'valid' and 'same'. Use one of them.",
        LayerConfig.cut(padding));
    return padding.equals("valid");
  }

  /** Of a ZeroPadding2D: one number, two, or two for each axis. */
  static Padding padding(LayerConfig layer) {
    JsonNode padding = layer.value("padding");
    boolean isPairOfPairs = padding.path(0).isArray() && padding.size() == 2;
    if (!isPairOfPairs) {
      return Padding.of(layer.size("padding").orElse(ONE));
    }
    LayerConfig rows = new LayerConfig(layer.number(), layer.type(), layer.name(), padding);
    int[] sides = new int[4];
    for (int i = 0; i < sides.length; i++) {
      JsonNode side = padding.path(i / 2).path(i % 2);
      rows.require(
          side.isIntegralNumber() && side.canConvertToInt() && side.intValue() >= 0,
          "padding must be whole numbers; got %s. Save the model again.",
          LayerConfig.shown(padding));
      sides[i] = side.intValue();
    }
    return new Padding(sides[0], sides[2], sides[1], sides[3]);
  }

  static Dense dense(LayerConfig layer) {
    int units = layer.count("units", "output_dim");
    return new Dense(units, Optional.of(activation(layer)), hasBias(layer));
  }

  /** The setting {@code activation}: a name, or an object around it; linear where there is none. */
  static Activation activation(LayerConfig layer) {
    JsonNode value = layer.value("activation");
    if (value.isMissingNode()) {
      return Activation.LINEAR;
    }
    String name = value.isObject() ? value.path("config").asText() : value.asText();
    // TensorFlow's own functions, as early .keras files name them.
    String plain = name.endsWith("_v2") ? name.substring(0, name.length() - 3) : name;
    return Activation.named(plain)
        .orElseThrow(
            () ->
                layer.refused(
                    "has the activation %s, which a network here does not have. Use relu, tanh,"
                        + " sigmoid, elu, selu, softplus, softsign, gelu, silu or linear.",
                    LayerConfig.shown(value)));
  }

  /** Of an activation that is a layer's class, with its settings as they are by default. */
  static Activation activationOfType(LayerConfig layer) {
    boolean isPlain =
        switch (layer.type()) {
          case "ReLU" ->
              layer.number(Double.POSITIVE_INFINITY, "max_value") == Double.POSITIVE_INFINITY
                  && layer.number(0, "negative_slope") == 0
                  && layer.number(0, "threshold") == 0;
          case "ELU" -> layer.number(1, "alpha") == 1;
          default -> layer.number(-1, "axis") == -1;
        };
    layer.require(
        isPlain, "has settings other than the usual ones. Use %s() as it is.", layer.type());
    return switch (layer.type()) {
      case "ReLU" -> Activation.RELU;
      case "ELU" -> Activation.ELU;
      default -> Activation.SOFTMAX;
    };
  }

  /** A leaky ReLU of this slope, which may be rounded as float32 is. */
  static LeakyRelu leakyRelu(LayerConfig layer, double slope) {
    LeakyRelu leaky = new LeakyRelu(slope);
    layer.require(
        Math.abs(leaky.slope() - slope) < 1e-6,
        "has the slope %s, and a network here keeps four decimal places. Round it and train again.",
        slope);
    return leaky;
  }

  /**
   * Checks that a batch normalisation is along the channels.
   *
   * @param last the last axis of its input
   */
  static void checkNormalization(LayerConfig layer, int last) {
    JsonNode axis = layer.value("axis");
    JsonNode one = axis.isArray() && axis.size() == 1 ? axis.get(0) : axis;
    layer.require(
        one.isMissingNode() || one.asInt(-2) == -1 || one.asInt(-2) == last,
        "normalises along axis %s. Use axis=-1, the channels.",
        LayerConfig.shown(axis));
    layer.require(
        layer.value("mode").isMissingNode(),
        "was saved by Keras 1, which kept its statistics in a different way. Save the model "
            + "with Keras"
            + " 2 or 3.");
    layer.require(
        layer.number(0.001, "epsilon") > 0, "has an epsilon that is not above 0. Use 0.001.");
  }
}
