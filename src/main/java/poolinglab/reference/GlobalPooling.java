package poolinglab.reference;

import java.util.function.Function;
import poolinglab.geometry.PoolingSpec;
import poolinglab.geometry.Size;

/**
 * Global pooling: one window as large as the map, so that a channel becomes a single number.
 * [N,C,H,W] → [N,C,1,1]
 *
 * <pre>{@code
 * new GlobalPooling(AveragePooling::new).forward(input)
 * }</pre>
 *
 * @param pooling what is done under that window, given the window
 */
public record GlobalPooling(Function<PoolingSpec, Pooling> pooling) implements Pooling {

  @Override
  public FeatureMaps forward(FeatureMaps input) {
    return over(input.size()).forward(input);
  }

  @Override
  public FeatureMaps backward(FeatureMaps input, FeatureMaps gradOutput) {
    return over(input.size()).backward(input, gradOutput);
  }

  /** The pooling whose only window covers an input of this size. */
  public Pooling over(Size input) {
    return pooling.apply(specFor(input));
  }

  @Override
  public PoolingSpec specFor(Size input) {
    return PoolingSpec.ofKernel(input);
  }
}
