/**
 * PNG pictures, read as they are stored and written again: nothing between the file and its
 * samples, no colour conversion. Written after the W3C's "Portable Network Graphics (PNG)
 * Specification"; the chapter of each step is named where it is taken.
 *
 * <p>Read {@link poolinglab.file.png.PngPicture} first. The package knows the JDK alone.
 */
package poolinglab.file.png;
