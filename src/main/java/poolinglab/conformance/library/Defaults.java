package poolinglab.conformance.library;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/** What the library takes when nothing is said. */
final class Defaults {
  static final List<Deviation> DEVIATIONS =
      List.of(
          new Deviation(
              "default-window",
              "The default kernel is 1×1 and the default stride 2×2",
              "The kernel and stride of a SubsamplingLayer that was given neither.",
              "A kernel of 2×2 that moves by 2×2, or a refusal.",
              "Keras defaults to 2×2 and moves by it; PyTorch demands a kernel.",
              "Always give both.",
              "kernel [1, 1], stride [2, 2]",
              () -> window(new SubsamplingLayer.Builder().build())),
          new Deviation(
              "stride-stays",
              "A kernel does not change the stride",
              "The stride after kernelSize(3, 3).",
              "3×3, so that windows lie side by side.",
              "In Keras and PyTorch the stride follows the kernel.",
              "Always give both.",
              "kernel [3, 3], stride [2, 2]",
              () -> window(new SubsamplingLayer.Builder().kernelSize(3, 3).build())),
          new Deviation(
              "default-window-1d",
              "In one dimension the defaults differ: a kernel of 2 and a stride of 1",
              "The kernel and stride of a Subsampling1DLayer that was given neither.",
              "One rule for one, two and three dimensions.",
              "In Keras and PyTorch the rule is the same for all.",
              "Always give both.",
              "kernel 2, stride 1",
              () -> {
                SubsamplingLayer layer = new Subsampling1DLayer.Builder().build();
                return "kernel " + layer.getKernelSize()[0] + ", stride " + layer.getStride()[0];
              }),
          new Deviation(
              "default-border-3d",
              "In three dimensions the default border is SAME",
              "The border mode of a Subsampling3DLayer that was given none.",
              "Truncate, as in one and two dimensions.",
              "In Keras the default is valid for all; PyTorch drops the rest for all.",
              "Always give convolutionMode in three dimensions.",
              "Same",
              () -> new Subsampling3DLayer.Builder().build().getConvolutionMode()),
          new Deviation(
              "no-ceil",
              "There is no rounding up at the border",
              "The border modes that exist.",
              "One that lets the last window extend past the end.",
              "PyTorch has ceil_mode; Keras has none either.",
              "Pad the input beforehand, or pool by hand with border ceil.",
              "[Strict, Truncate, Same, Causal]",
              () -> Arrays.toString(ConvolutionMode.values())));

  private Defaults() {}

  private static String window(SubsamplingLayer layer) {
    return "kernel "
        + Arrays.toString(layer.getKernelSize())
        + ", stride "
        + Arrays.toString(layer.getStride());
  }
}
