package poolinglab.conformance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poolinglab.conformance.Answer;
import poolinglab.conformance.Mismatch;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.Tolerance;
import poolinglab.conformance.compare.Verdict.Finding;
import poolinglab.figure.MarkedGrids;
import poolinglab.figure.NumberGrid;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.AveragePooling.Divisor;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;

/** One case drawn as grids of numbers: the input, the window in question, and what was answered. */
record CaseDrawing(PoolingCase shown, Tolerance tolerance, Ink ink) {
  private static final int MOST_COLUMNS = 16;
  private static final int MOST_ROWS = 32;
  private static final int MOST_PLANES = 9;

  /** The pooling in words, as "max pooling, kernel 2×2, …". */
  String title() {
    boolean global = shown.pooling() instanceof GlobalPooling;
    return (global ? "global " : "")
        + name(underWindow())
        + " pooling, "
        + shown.pooling().specFor(shown.input().size());
  }

  private static String name(Pooling pooling) {
    if (pooling instanceof AveragePooling average) {
      return average.divisor() == Divisor.INSIDE ? "average" : "average (padding counted)";
    }
    return pooling instanceof PNormPooling norm ? "p-norm (p = " + norm.p() + ")" : "max";
  }

  private Pooling underWindow() {
    return shown.pooling().on(shown.input().size());
  }

  /** Every plane of the input; with max pooling, the cells that win a window are marked. */
  TextBlock input() {
    if (!fits()) {
      return TextBlock.of("(too large to draw)");
    }
    WindowGeometry geometry = shown.pooling().geometryFor(shown.input());
    boolean marked = underWindow() instanceof MaxPooling;
    List<TextBlock> planes = new ArrayList<>();
    for (int p = 0; p < shown.input().planes(); p++) {
      TextBlock grid =
          marked
              ? MarkedGrids.winners(shown.input().plane(p), geometry, ink)
              : NumberGrid.of(shown.input().plane(p).rows());
      String title = "input" + (marked ? ", [ ] wins a window" : "") + place(p);
      planes.add(grid.under(ink.bold(title)));
    }
    return TextBlock.stacked(planes);
  }

  /** The input with the window of a differing output cell, or with the differing cell itself. */
  Optional<TextBlock> windowOf(Finding finding) {
    if (!fits()) {
      return Optional.empty();
    }
    Mismatch mismatch = finding.mismatch();
    int plane = mismatch.image() * shown.input().channels() + mismatch.channel();
    WindowGeometry geometry = shown.pooling().geometryFor(shown.input());
    TextBlock grid =
        finding.backward()
            ? MarkedGrids.cell(shown.input().plane(plane), mismatch.cell(), ink)
            : MarkedGrids.window(
                shown.input().plane(plane),
                geometry.window(mismatch.cell().row(), mismatch.cell().column()),
                ink);
    String title =
        finding.backward()
            ? "! ! the cell whose gradient differs first"
            : "( ) the window that differs first";
    return Optional.of(grid.under(ink.bold(title + place(plane))));
  }

  /** Both answers, plane by plane; with their gradients when those are asked for. */
  Optional<TextBlock> answers(Answer right, Answer given, boolean backward) {
    if (!fits()) {
      return Optional.empty();
    }
    List<TextBlock> blocks = new ArrayList<>();
    for (int p = 0; p < shown.input().planes(); p++) {
      blocks.add(sideBySide("output" + place(p), right.output(), given.output(), p));
      if (backward) {
        blocks.add(sideBySide("gradient" + place(p), right.gradInput(), given.gradInput(), p));
      }
    }
    return Optional.of(TextBlock.stacked(blocks));
  }

  private TextBlock sideBySide(String title, FeatureMaps right, FeatureMaps given, int plane) {
    return MarkedGrids.answers(
        title + " by hand",
        right.plane(plane),
        "by the library",
        given.plane(plane),
        (expected, actual) -> !tolerance.accepts(expected, actual),
        ink);
  }

  private String place(int plane) {
    int channels = shown.input().channels();
    return shown.input().planes() == 1
        ? ""
        : ", image " + plane / channels + ", channel " + plane % channels;
  }

  private boolean fits() {
    return shown.input().size().width() <= MOST_COLUMNS
        && shown.input().size().height() <= MOST_ROWS
        && shown.input().planes() <= MOST_PLANES;
  }
}
