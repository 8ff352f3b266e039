/**
 * The lesson, one class per chapter, from one 2×2 window to two trained networks.
 *
 * <p>Read {@link poolinglab.lesson.Lesson} first: it lists the chapters in order. Every figure that
 * a chapter states is computed while it is taught. The package may use everything except the
 * command line.
 */
package poolinglab.lesson;
