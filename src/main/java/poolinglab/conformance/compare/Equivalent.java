package poolinglab.conformance.compare;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import poolinglab.conformance.Answer;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.PoolingEngine;
import poolinglab.conformance.Tolerance;
import poolinglab.conformance.compare.Verdict.Finding;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

/**
 * A question that Deeplearning4j cannot be asked, and an ordinary pooling whose answer, translated
 * back, must be the same.
 *
 * @param answer to the question itself
 * @param asked the ordinary pooling
 * @param back translates its answer
 */
record Equivalent(Answer answer, PoolingCase asked, UnaryOperator<Answer> back) {

  /** Values that are only picked keep their bits; sums may differ by rounding. */
  Tolerance tolerance() {
    return asked.pooling() instanceof MaxPooling ? Tolerance.EXACT : Tolerance.ROUNDING;
  }

  /** Where the ordinary pooling by hand comes to something else, if it does. */
  Optional<Finding> difference() {
    return Judge.first(answer, back.apply(PoolingEngine.REFERENCE.answer(asked)), tolerance());
  }

  /** Another pooling of the same windows, each output times a factor. */
  static Equivalent rescaled(PoolingCase own, Pooling other, ToDoubleFunction<Window> factor) {
    WindowGeometry geometry = own.pooling().geometryFor(own.input());
    UnaryOperator<FeatureMaps> scale =
        maps -> scaled(maps, at -> factor.applyAsDouble(geometry.window(at.row(), at.column())));
    return new Equivalent(
        PoolingEngine.REFERENCE.answer(own),
        new PoolingCase(other, own.input(), scale.apply(own.gradOutput())),
        given -> new Answer(scale.apply(given.output()), given.gradInput()));
  }

  /** Every cell times a factor, rounded once. */
  static FeatureMaps scaled(FeatureMaps maps, ToDoubleFunction<Cell> factor) {
    FeatureMaps scaled = maps.withSize(maps.size());
    for (int row = 0; row < maps.size().height(); row++) {
      for (int column = 0; column < maps.size().width(); column++) {
        Cell cell = new Cell(row, column);
        double times = factor.applyAsDouble(cell);
        for (int p = 0; p < maps.planes(); p++) {
          scaled.plane(p).set(cell, (float) (maps.plane(p).at(cell) * times));
        }
      }
    }
    return scaled;
  }
}
