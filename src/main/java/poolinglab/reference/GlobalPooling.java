package poolinglab.reference;

import java.util.function.Function;
import poolinglab.geometry.Size;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowSpec;

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
public record GlobalPooling(Function<WindowSpec, Pooling> pooling) implements Pooling {

  @Override
  public float pool(Plane input, Window window) {
    return on(input.size()).pool(input, window);
  }

  @Override
  public void spread(float gradient, Plane input, Window window, Plane gradInput) {
    on(input.size()).spread(gradient, input, window, gradInput);
  }

  /** The pooling whose only window covers an input of this size. */
  @Override
  public Pooling on(Size input) {
    return pooling.apply(specFor(input));
  }

  @Override
  public WindowSpec specFor(Size input) {
    return WindowSpec.ofKernel(input);
  }
}
