/**
 * The lesson, a class a chapter, from one 2×2 window to two trained networks.
 *
 * <p>Read {@link poolinglab.lesson.Lesson} first: it lists the chapters in their order. Every
 * figure that a chapter states is worked out while it is taught. It may use everything but the
 * command line.
 */
package poolinglab.lesson;
