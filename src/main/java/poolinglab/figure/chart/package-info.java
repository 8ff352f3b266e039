/**
 * Charts of measured numbers: curves, points, bars, heat maps and rooflines.
 *
 * <p>Read {@link poolinglab.figure.chart.Curves} first; {@link poolinglab.figure.chart.Scale} and
 * {@link poolinglab.figure.chart.Plot} turn values into places for all of them, and {@link
 * poolinglab.figure.chart.SeriesStyle} tells lines and groups apart without colour.
 *
 * <p>Charts are drawn shape by shape, as all pictures are, and not by a charting library. XChart
 * was tried: it draws letters as outlines in the fonts of one machine, 330 kB for a chart that has
 * 18 kB here; it knows only symmetric spreads; and its labels overlap.
 *
 * <p>The package may use {@link poolinglab.figure.drawing} and {@link poolinglab.figure.text}.
 */
package poolinglab.figure.chart;
