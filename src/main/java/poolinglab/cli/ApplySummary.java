package poolinglab.cli;

import poolinglab.figure.text.Quantity;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.FeatureMaps;

/** What {@code apply} did, in one line. */
final class ApplySummary {
  private ApplySummary() {}

  static String of(WindowGeometry geometry, int images, int channels) {
    long lost = geometry.lostCells();
    return of(
            geometry.spec().toString(),
            images,
            channels,
            geometry.inputSize(),
            geometry.outputSize())
        + (lost == 0 ? "" : ", %s lost".formatted(Quantity.of(lost, "input cell")));
  }

  static String of(String windows, int images, int channels, Size input, Size output) {
    return "%s: %s, %s, %s → %s"
        .formatted(
            windows, Quantity.of(images, "image"), Quantity.of(channels, "channel"), input, output);
  }

  static String of(String windows, FeatureMaps input, Size output) {
    return of(windows, input.batch(), input.channels(), input.size(), output);
  }
}
