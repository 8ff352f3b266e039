/**
 * Values in, pictures out: SVG, PNG, text for a terminal, and words.
 *
 * <p>Read {@link poolinglab.figure.Picture} first, then {@link poolinglab.figure.HeatMap}; for
 * text, {@link poolinglab.figure.TerminalPicture}. Everything here is a pure function: it prints
 * nothing and asks nothing of the terminal; whether there is colour is what {@link
 * poolinglab.figure.Ink} says. What colour shows is always shown by a sign as well.
 *
 * <p>It may use geometry, reference's data types and result records, and never Deeplearning4j.
 */
package poolinglab.figure;
