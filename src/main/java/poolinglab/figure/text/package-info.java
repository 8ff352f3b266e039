/**
 * Text for a terminal: blocks that can be set side by side, tables, and numbers as people read
 * them.
 *
 * <p>Read {@link poolinglab.figure.text.TextBlock} first. Everything here is a pure function:
 * whether there is colour is what {@link poolinglab.figure.text.Ink} says, and what colour shows is
 * always shown by a sign as well. The package uses no other package of this project.
 */
package poolinglab.figure.text;
