/**
 * Pages in one file, for everything that people would rather read there than in a terminal: the
 * report on a class, the lesson, the study.
 *
 * <p>Read {@link poolinglab.figure.page.PageTemplate} first, then {@code page.mustache} among the
 * resources: it is the frame that all pages share, with a policy that forbids scripts and the
 * network. Data are records, the templates hold no logic, and {@link poolinglab.figure.page.Html}
 * makes every value harmless.
 */
package poolinglab.figure.page;
