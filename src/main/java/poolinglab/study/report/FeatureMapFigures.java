package poolinglab.study.report;

import java.util.ArrayList;
import java.util.List;
import poolinglab.figure.BeforeAfter;
import poolinglab.figure.drawing.Picture;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Plane;
import poolinglab.study.Experiment;
import poolinglab.study.Summary;
import poolinglab.study.TrialResult.PooledMap;

/** One picture inside each network: a channel before the first pooling, and after it. */
final class FeatureMapFigures {
  private FeatureMapFigures() {}

  static List<Picture> of(Experiment experiment, List<Summary> summaries) {
    List<Picture> pictures = new ArrayList<>();
    for (Summary summary : summaries) {
      String tone = experiment.words(", %s", summary.tone());
      summary.maps().ifPresent(maps -> pictures.add(picture(summary.name() + tone, maps)));
    }
    return pictures;
  }

  private static Picture picture(String name, PooledMap maps) {
    float brightest = Math.max(most(maps.before()), most(maps.after()));
    return BeforeAfter.of(
        name, plane(maps.before()), maps.layer(), plane(maps.after()), 0, brightest);
  }

  /** Above 0, also for a channel that is dark all over. */
  private static float most(float[][] rows) {
    float most = Float.MIN_NORMAL;
    for (float[] row : rows) {
      for (float value : row) {
        most = Math.max(most, value);
      }
    }
    return most;
  }

  private static Plane plane(float[][] rows) {
    Size size = new Size(rows.length, rows[0].length);
    float[] values = new float[(int) size.cells()];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, values, row * size.width(), size.width());
    }
    return FeatureMaps.of(1, 1, size, values).plane(0);
  }
}
