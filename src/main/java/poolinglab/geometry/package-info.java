/**
 * Where a sliding window lies: sizes, windows, lost cells, receptive field.
 *
 * <p>Start with {@link poolinglab.geometry.WindowSpec}, lay it over a {@link
 * poolinglab.geometry.Size} and ask the {@link poolinglab.geometry.WindowGeometry} that results:
 *
 * <pre>{@code
 * WindowGeometry geometry = WindowSpec.ofKernel(2).over(new Size(28, 28));
 * geometry.outputSize();  // 14×14
 * geometry.lostCells();   // 0
 * }</pre>
 *
 * <p>All arithmetic is written once, for an axis, in {@link poolinglab.geometry.Axis}; height and
 * width use it once each. The package uses java.lang and java.util and nothing else, so that it can
 * also be compiled to JavaScript.
 */
package poolinglab.geometry;
