package poolinglab.conformance.library;

import java.util.function.ToIntFunction;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.conformance.Answer;
import poolinglab.conformance.ConformanceException;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.PoolingEngine;
import poolinglab.geometry.Axis;
import poolinglab.geometry.Border;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;

/**
 * What Deeplearning4j 1.0.0-M2.1 answers, its known mistakes included, in plain Java. Where the
 * library differs from the reference and agrees with this, the difference is explained; the
 * explanation is as narrow as can be, since it predicts every value.
 *
 * @param form which of the library's two forms is meant
 */
public record LibraryModel(LibraryForm form) implements PoolingEngine {

  @Override
  public Answer answer(PoolingCase asked) {
    FeatureMaps input = asked.input();
    WindowGeometry right = asked.pooling().geometryFor(input);
    WindowGeometry forward = shifted(right, axis -> missing(axis) / 2);
    boolean forgetsPadding =
        form == LibraryForm.OPERATION && asked.pooling() instanceof PNormPooling;
    WindowGeometry backward = forgetsPadding ? shifted(right, axis -> 0) : forward;
    LibraryWindow rule = rule(asked);
    FeatureMaps output = input.withSize(right.outputSize());
    FeatureMaps gradInput = input.withSize(input.size());
    for (int p = 0; p < input.planes(); p++) {
      for (Window window : forward.windows()) {
        output.plane(p).set(window.target(), rule.pool(input.plane(p), window));
      }
      for (Window window : backward.windows()) {
        float gradient = asked.gradOutput().plane(p).at(window.target());
        rule.spread(gradient, input.plane(p), window, gradInput.plane(p));
      }
    }
    return new Answer(output, gradInput);
  }

  private LibraryWindow rule(PoolingCase asked) {
    boolean reduces = form == LibraryForm.LAYER && asked.pooling() instanceof GlobalPooling;
    Pooling pooling = asked.pooling().on(asked.input().size());
    if (pooling instanceof MaxPooling) {
      return reduces ? new LibraryGlobalMax() : new LibraryMax();
    }
    if (pooling instanceof PNormPooling norm) {
      return reduces ? new LibraryGlobalNorm(norm.p()) : new LibraryNorm(norm.p());
    }
    if (pooling instanceof AveragePooling average) {
      FeatureMaps input = asked.input();
      int threads = Nd4j.getEnvironment().maxThreads();
      return reduces
          ? LibraryAverage.ofPlane(average, input.planes(), input.size().cells(), threads)
          : new LibraryAverage(average, 1);
    }
    throw new ConformanceException(
        "the library pools by maximum, average and p-norm; got %s. Choose one of them.", pooling);
  }

  /** With SAME, the same windows behind another padding than there should be. */
  private static WindowGeometry shifted(WindowGeometry right, ToIntFunction<Axis> before) {
    return right.spec().border() == Border.SAME
        ? new WindowGeometry(
            right.spec(),
            shifted(right.rows(), before.applyAsInt(right.rows())),
            shifted(right.columns(), before.applyAsInt(right.columns())))
        : right;
  }

  private static Axis shifted(Axis axis, int before) {
    return new Axis(
        axis.name(),
        axis.input(),
        axis.kernel(),
        axis.stride(),
        axis.dilation(),
        before,
        missing(axis) - before,
        axis.output());
  }

  /** How many cells SAME lacks along an axis; negative where strides leave gaps. */
  static int missing(Axis axis) {
    return (axis.output() - 1) * axis.stride() + axis.effectiveKernel() - axis.input();
  }
}
