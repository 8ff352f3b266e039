/**
 * Shapes on a sheet, and the sheet as SVG.
 *
 * <p>Read {@link poolinglab.figure.drawing.Drawing} first: shapes are drawn on it one by one. A
 * {@link poolinglab.figure.drawing.Picture} is a drawing together with what it shows in words. Text
 * stays text, which is read aloud, searched and small, and the same values give the same bytes of
 * SVG on every machine.
 */
package poolinglab.figure.drawing;
