package poolinglab.ladder;

import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Plane;
import poolinglab.reference.Pooling;

/** Rung 0: the reference itself, window by window and cell by cell. It is the specification. */
record NaiveForward(Pooling pooling, WindowGeometry geometry) implements ForwardKernel {

  @Override
  public void pool(float[] input, float[] output, Band band) {
    Size size = geometry.inputSize();
    int planes = input.length / (int) size.cells();
    Plane plane = FeatureMaps.of(1, planes, size, input).plane(band.input() / (int) size.cells());
    int target = band.output() + band.firstRow() * geometry.columns().output();
    for (int i = band.firstRow(); i < band.endRow(); i++) {
      for (int j = 0; j < geometry.columns().output(); j++) {
        output[target++] = pooling.pool(plane, geometry.window(i, j));
      }
    }
  }
}
