package poolinglab.conformance;

/** The two forms in which Deeplearning4j pools. */
public enum LibraryForm {
  /** {@code SubsamplingLayer} and {@code GlobalPoolingLayer}, in a network. */
  LAYER("layer") {
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

  /** Who answers. */
  public abstract PoolingEngine engine();
}
