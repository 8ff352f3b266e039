/**
 * Values in, pictures out: text for a terminal, and SVG of such text.
 *
 * <p>Read {@link poolinglab.figure.TerminalPicture} first. Everything here is a pure function: it
 * prints nothing and asks nothing of the terminal; whether there is colour is what {@link
 * poolinglab.figure.Ink} says. What colour shows is always shown by a sign as well.
 *
 * <p>It may use geometry, reference's data types and result records, and never Deeplearning4j.
 */
package poolinglab.figure;
