package poolinglab.translate.export;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poolinglab.file.StoredArray;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Shape;
import poolinglab.network.Weights;
import poolinglab.reference.Activation;

/** A program in Python that defines a described network in PyTorch. */
final class PyTorchProgram {
  private static final String WINDOW_POOL =
      """

      class WindowPool2d(nn.Module):
          \"""A pooling that nn lacks, worked out from the sum of each window.\"""

          def __init__(self, kind, kernel, stride, padding, dilation=1, p=1):
              super().__init__()
              self.kind, self.p, self.padding = kind, p, padding
              self.slide = {"stride": stride, "dilation": dilation}
              self.cells = kernel[0] * kernel[1]
              ones = torch.ones(1, 1, *kernel)
              self.register_buffer("ones", ones, persistent=False)

          def sums(self, x):
              planes = F.pad(x.flatten(0, 1).unsqueeze(1), self.padding)
              sums = F.conv2d(planes, self.ones, **self.slide)
              return sums.reshape(*x.shape[:2], *sums.shape[2:])

          def forward(self, x):
              if self.kind == "p-norm":
                  return self.sums(x.abs() ** self.p) ** (1 / self.p)
              if self.kind == "average with padding":
                  return self.sums(x) / self.cells
              if self.kind == "average":
                  return self.sums(x) / self.sums(torch.ones_like(x))
              return self.sums(x)


      """;
  private static final String GLOROT =
      """
      for layer in model:  # by default uniform in ±1/√inputs, biases too
          if isinstance(layer, (nn.Conv2d, nn.Linear)):
              nn.init.xavier_normal_(layer.weight)  # as in Deeplearning4j
              if layer.bias is not None:
                  nn.init.zeros_(layer.bias)
      """;

  private static final String LOAD =
      """
      weights = numpy.load(%s)
      model.load_state_dict({name: torch.from_numpy(weights[name]) for name in weights})
      """;
  private static final String END =
      """


      def predict(images):
          \"""What the network makes of images %s.\"""
          model.eval()  # dropout and batch normalisation train differently
          with torch.no_grad():
              return model(%s)%s


      if __name__ == "__main__":
          print(model)
          print(sum(p.numel() for p in model.parameters()), "parameters")
      """;

  private PyTorchProgram() {}

  static String of(Export export) {
    ConvolutionalNetwork network = export.network();
    Optional<String> weightsFile = export.weightsFile();
    List<PyTorchModule> modules = PyTorchLayers.of(network);
    Source source = new Source("#").remark(network + " in PyTorch");
    weightsFile.ifPresent(file -> source.add("import numpy"));
    source.add("import torch").add("from torch import nn");
    boolean needsWindowPool =
        modules.stream().anyMatch(module -> module.code().function().equals("WindowPool2d"));
    source.add(needsWindowPool ? "from torch.nn import functional as F\n" + WINDOW_POOL : "\n");
    source.add("torch.manual_seed(" + network.seed() + ")").add("model = nn.Sequential(");
    modules.forEach(module -> source.add("    " + module.code() + ",", module.remark()));
    source.add(")").add(weightsFile.map(PyTorchProgram::loading).orElse(GLOROT));
    training(source, network);
    return source.add(end(export)).toString();
  }

  /** As a {@code state_dict} has them. */
  static Map<String, StoredArray> weights(ConvolutionalNetwork network, List<Weights> weights) {
    Iterator<Learned> learned = Learned.of(network, weights).iterator();
    Map<String, StoredArray> tensors = new LinkedHashMap<>();
    List<PyTorchModule> modules = PyTorchLayers.of(network);
    for (int i = 0; i < modules.size(); i++) {
      if (modules.get(i).learned() != null) {
        add(learned.next(), i + ".", tensors);
      }
    }
    return tensors;
  }

  private static void add(Learned learned, String module, Map<String, StoredArray> tensors) {
    StoredArray kernel = learned.isNormalization() ? learned.scales() : learned.kernel();
    boolean isDense = !learned.isNormalization() && !learned.isConvolution();
    tensors.put(module + "weight", isDense ? kernel.inRows() : kernel);
    learned.biases().ifPresent(biases -> tensors.put(module + "bias", biases));
    if (learned.isNormalization()) {
      tensors.put(module + "running_mean", learned.means());
      tensors.put(module + "running_var", learned.variances());
    }
  }

  private static String loading(String weightsFile) {
    return LOAD.formatted(Call.literal(weightsFile));
  }

  private static void training(Source source, ConvolutionalNetwork network) {
    switch (network.classes().activation(true)) {
      case SOFTMAX ->
          source.add("loss = nn.CrossEntropyLoss()", "wants class numbers, Keras one-hot labels");
      case SIGMOID -> source.add("loss = nn.BCELoss()");
      default -> source.add("loss = nn.MSELoss()");
    }
    source.add(
        "optimizer = torch.optim.Adam(model.parameters(), lr=" + network.learningRate() + ")",
        "eps 1e-8; Keras: 1e-7");
  }

  private static String end(Export export) {
    ConvolutionalNetwork network = export.network();
    String images =
        export
            .rescaling()
            .map(pixels -> "images * %s + %s".formatted(pixels.scale(), pixels.offset()))
            .orElse("images");
    Shape.Maps image = network.input();
    String shape =
        "[N,%d,%d,%d]".formatted(image.channels(), image.size().height(), image.size().width());
    boolean endsInLogits = network.classes().activation(true) == Activation.SOFTMAX;
    return END.formatted(shape, images, endsInLogits ? ".softmax(1)" : "");
  }
}
