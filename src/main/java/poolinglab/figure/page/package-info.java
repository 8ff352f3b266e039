/**
 * Pages in one file, for everything that people rather read than a terminal: the report on a class,
 * the lesson, the study.
 *
 * <p>Read {@link poolinglab.figure.page.HtmlPage} first: it is the frame and the style that all
 * share. {@link poolinglab.figure.page.Html} makes text safe to stand in it. The package knows no
 * other of ours.
 */
package poolinglab.figure.page;
