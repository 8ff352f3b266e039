package poolinglab.translate.keras;

import java.util.Map;

/** Why layers of Keras that learners use have no counterpart here. */
final class Refusals {
  private static final String DEPTHWISE =
      "looks at each channel by itself, and a convolution here looks through all of them. Use"
          + " Conv2D.";
  private static final String SEQUENCES =
      "works on sequences, and a network here works on images. Use its 2D relative.";
  private static final String ENLARGES =
      "enlarges feature maps, and a network here ends in classes. Leave it out.";
  private static final String BRANCHES =
      "joins branches, and a network here is one chain of layers. Build the model without it.";
  private static final String SLOPES =
      "is an activation function that a network here does not have. Use ReLU, ELU or another of"
          + " them.";

  private static final Map<String, String> BY_TYPE =
      Map.ofEntries(
          Map.entry(
              "Lambda",
              "holds Python code, and code is never run from a file. Replace it by"
                  + " a layer that Keras has for it, such as Rescaling."),
          Map.entry("SeparableConv2D", DEPTHWISE),
          Map.entry("DepthwiseConv2D", DEPTHWISE),
          Map.entry("Conv2DTranspose", ENLARGES),
          Map.entry("UpSampling2D", ENLARGES),
          Map.entry("Conv1D", SEQUENCES),
          Map.entry("MaxPooling1D", SEQUENCES),
          Map.entry("AveragePooling1D", SEQUENCES),
          Map.entry("LSTM", SEQUENCES),
          Map.entry("GRU", SEQUENCES),
          Map.entry("Embedding", SEQUENCES),
          Map.entry("Add", BRANCHES),
          Map.entry("Concatenate", BRANCHES),
          Map.entry("PReLU", SLOPES),
          Map.entry("ThresholdedReLU", SLOPES),
          Map.entry("Functional", "is a model inside the model. Add its layers to the outer one."),
          Map.entry("Model", "is a model inside the model. Add its layers to the outer one."));

  private Refusals() {}

  static boolean knows(LayerConfig layer) {
    return BY_TYPE.containsKey(layer.type());
  }

  static KerasException of(LayerConfig layer) {
    return layer.refused(
        "%s",
        BY_TYPE.getOrDefault(
            layer.type(),
            "is not a layer that a network here can have: those are Conv2D, MaxPooling2D,"
                + " AveragePooling2D, global poolings, Flatten, Dense, Dropout, BatchNormalization"
                + " and activations. Build the model from them."));
  }
}
