/**
 * Pictures of pooling: windows over numbers, gradients on their way back, images before and after.
 *
 * <p>Read {@link poolinglab.figure.NumberGrid} first, then {@link
 * poolinglab.figure.WindowOverImage}. What they are made of has packages of its own: {@link
 * poolinglab.figure.text} for a terminal, {@link poolinglab.figure.drawing} for SVG, {@link
 * poolinglab.figure.chart} for charts and {@link poolinglab.figure.page} for pages. Everything here
 * is a pure function: it prints nothing and asks nothing of the terminal.
 *
 * <p>It may use geometry, reference's data types and network's ledger, and never Deeplearning4j.
 */
package poolinglab.figure;
