package poolinglab.conformance.library;

import poolinglab.UserException;
import poolinglab.conformance.Answer;
import poolinglab.conformance.Dl4jPooling;
import poolinglab.conformance.PoolingEngine;
import poolinglab.geometry.Size;
import poolinglab.reference.Pooling;

/** The two forms in which Deeplearning4j pools. */
public enum LibraryForm {
  /** {@code SubsamplingLayer} and {@code GlobalPoolingLayer}, in a network. */
  LAYER("layer") {
    @Override
    public boolean canRun(Pooling pooling, Size input) {
      try {
        new Dl4jPooling(pooling).check(input);
        return true;
      } catch (UserException lacksIt) {
        return false;
      }
    }

    @Override
    public PoolingEngine engine() {
      return asked -> {
        Dl4jPooling layer = new Dl4jPooling(asked.pooling());
        return new Answer(
            layer.forward(asked.input()), layer.backward(asked.input(), asked.gradOutput()));
      };
    }
  },
  /**
   * ND4J's operations {@code maxpool2d}, {@code avgpool2d}, {@code pnormpool2d} and their {@code
   * _bp}.
   */
  OPERATION("operation") {
    @Override
    public boolean canRun(Pooling pooling, Size input) {
      return Nd4jOp.has(pooling.on(input));
    }

    @Override
    public PoolingEngine engine() {
      return new Nd4jOp();
    }
  };

  private final String label;

  LibraryForm(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether it has such a pooling for inputs of this size. */
  public abstract boolean canRun(Pooling pooling, Size input);

  /** What answers. */
  public abstract PoolingEngine engine();
}
