/**
 * Values in, pictures out: SVG, PNG, text for a terminal, and words.
 *
 * <p>Read {@link poolinglab.figure.Picture} first, then {@link poolinglab.figure.HeatMap}; for
 * charts, {@link poolinglab.figure.Curves}, {@link poolinglab.figure.Scatter} and {@link
 * poolinglab.figure.BarChart}; for text, {@link poolinglab.figure.TerminalPicture}. Everything here
 * is a pure function: it prints nothing and asks nothing of the terminal; whether there is colour
 * is what {@link poolinglab.figure.Ink} says. What colour shows is always shown by a sign as well.
 *
 * <p>Charts are drawn as all pictures are, shape by shape, and not by a charting library. XChart
 * was tried: it draws letters as outlines in the fonts of one machine, 330 kB for a chart that has
 * 18 here; it knows spreads only that reach as far up as down; and it lets names lie upon each
 * other. Here text stays text, which is read aloud, searched and small, and the same values give
 * the same bytes of SVG everywhere.
 *
 * <p>It may use geometry, reference's data types and result records, and never Deeplearning4j.
 */
package poolinglab.figure;
