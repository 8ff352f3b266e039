/**
 * A study as a page: what it found in words and at a glance.
 *
 * <p>It may use what {@code experiment.study} found, figures and pages.
 */
package poolinglab.experiment.report;
