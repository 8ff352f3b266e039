package poolinglab.ladder;

import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

/**
 * The same answers as a {@link Pooling} of the reference, bit for bit, as fast as this machine can:
 * picks the rung of the ladder that suits the window, the input and the JVM.
 *
 * <p>Only the bits of a NaN that an average yields are open, as Java leaves them open. Any number
 * of threads may use one object; it remembers what it worked out for the last input size.
 */
public final class FastPooling {
  private final Pooling pooling;
  private final Rung requested;
  private volatile Plan last;

  /** Picks a rung by itself; {@link #choice} tells which. */
  public FastPooling(Pooling pooling) {
    this(pooling, null);
  }

  private FastPooling(Pooling pooling, Rung requested) {
    this.pooling = pooling;
    this.requested = requested;
  }

  /**
   * The same pooling on a rung of your choice.
   *
   * @throws GeometryException not here, but when it pools something that the rung cannot
   */
  public FastPooling on(Rung rung) {
    return new FastPooling(pooling, rung);
  }

  /** The rung that pools an input of this size, and why. */
  public Choice choice(Size input) {
    return plan(input).choice();
  }

  /**
   * Pools. [N,C,H,W] → [N,C,H′,W′]
   *
   * @throws GeometryException when the windows cannot be laid over this input
   */
  public FeatureMaps forward(FeatureMaps input) {
    FeatureMaps output = input.withSize(plan(input.size()).geometry().outputSize());
    forward(input, output);
    return output;
  }

  /**
   * Pools into maps that are there already: no new memory has to be fetched and cleared.
   *
   * @throws GeometryException also when {@code output} does not have the output's shape
   */
  public void forward(FeatureMaps input, FeatureMaps output) {
    Plan plan = plan(input.size());
    checkShape("output", output, input, plan.geometry().outputSize());
    float[] from = input.values();
    float[] to = output.values();
    ForwardKernel kernel = plan.forward();
    Workers.share(input.planes(), plan.whole(), true, band -> kernel.pool(from, to, band));
  }

  /**
   * Max pooling that also tells where each value came from.
   *
   * @throws GeometryException when this is no max pooling, or as {@link #forward}
   */
  public PooledWithArgmax forwardWithArgmax(FeatureMaps input) {
    GeometryException.require(
        pooling.on(input.size()) instanceof MaxPooling,
        "only max pooling has an argmax; got %s. Use forward.",
        pooling);
    Plan plan = plan(input.size());
    FeatureMaps output = input.withSize(plan.geometry().outputSize());
    int[] argmax = new int[output.values().length];
    Workers.share(
        input.planes(),
        plan.whole(),
        true,
        band -> plan.argmax().pool(input.values(), output.values(), argmax, band));
    return new PooledWithArgmax(output, argmax);
  }

  /**
   * Carries a gradient back. [N,C,H′,W′] → [N,C,H,W]
   *
   * @throws GeometryException when it does not have the output's shape, or as {@link #forward}
   */
  public FeatureMaps backward(FeatureMaps input, FeatureMaps gradOutput) {
    if (plan(input.size()).choice().rung() == Rung.NAIVE) {
      return pooling.backward(input, gradOutput);
    }
    FeatureMaps gradInput = input.withSize(input.size());
    backward(input, gradOutput, gradInput);
    return gradInput;
  }

  /**
   * Carries a gradient back into maps that are there already; what they held is overwritten. On the
   * naive rung the reference's result is copied there.
   *
   * @throws GeometryException also when {@code gradInput} does not have the input's shape
   */
  public void backward(FeatureMaps input, FeatureMaps gradOutput, FeatureMaps gradInput) {
    Plan plan = plan(input.size());
    checkShape("gradient of the output", gradOutput, input, plan.geometry().outputSize());
    checkShape("gradient of the input", gradInput, input, input.size());
    if (plan.choice().rung() == Rung.NAIVE) {
      float[] result = pooling.backward(input, gradOutput).values();
      System.arraycopy(result, 0, gradInput.values(), 0, result.length);
      return;
    }
    Workers.share(
        input.planes(),
        plan.whole(),
        false,
        band ->
            plan.backward().spread(gradOutput.values(), input.values(), gradInput.values(), band));
  }

  private Plan plan(Size input) {
    Plan plan = last;
    if (plan == null || !plan.isFor(input)) {
      plan = make(input);
      last = plan;
    }
    return plan;
  }

  private Plan make(Size input) {
    Pooling local = pooling.on(input);
    WindowGeometry geometry = local.specFor(input).over(input);
    GeometryException.require(
        requested == null || requested.covers(local, geometry),
        "the rung %s is for something else (%s)%s; got %s over %s. Use FLAT, or let the rung be"
            + " chosen.",
        requested,
        requested == null ? "" : requested.description(),
        requested != null && requested.needsVectors() && !VectorApi.isThere()
            ? " and needs java --add-modules jdk.incubator.vector"
            : "",
        geometry.spec(),
        input);
    Choice choice =
        requested == null ? Choice.of(local, geometry) : new Choice(requested, "It was requested.");
    return Plan.of(local, choice, geometry);
  }

  private static void checkShape(String what, FeatureMaps given, FeatureMaps input, Size size) {
    boolean fits =
        given.batch() == input.batch()
            && given.channels() == input.channels()
            && given.size().equals(size);
    GeometryException.require(
        fits,
        "the %s has as many images and channels as the input %s, and %s cells here; got %s. Give"
            + " maps of that shape.",
        what,
        input.shape(),
        size,
        given.shape());
  }
}
