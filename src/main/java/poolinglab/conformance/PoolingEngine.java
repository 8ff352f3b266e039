package poolinglab.conformance;

/** A pooling engine: the reference, the library in one of its forms, or a planted wrong one. */
@FunctionalInterface
public interface PoolingEngine {
  /** The reference itself. */
  PoolingEngine REFERENCE =
      asked ->
          new Answer(
              asked.pooling().forward(asked.input()),
              asked.pooling().backward(asked.input(), asked.gradOutput()));

  /** Pools forward and backward. */
  Answer answer(PoolingCase asked);
}
