package poolinglab.network;

import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;

/** A layer that treats every value by itself, and so changes no shape. */
sealed interface ElementwiseLayer extends NetworkLayer
    permits Activate, LeakyRelu, BatchNormalization, Dropout {

  @Override
  default WindowGeometry geometry(Shape input) {
    return WindowSpec.ofKernel(1).over(input.size());
  }

  @Override
  default Shape output(Shape input) {
    return input;
  }
}
