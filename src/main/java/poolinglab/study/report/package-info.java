/**
 * A study as a page: what it found in words and at a glance.
 *
 * <p>Read {@link poolinglab.study.report.StudyPage} first. The package may use what {@code study}
 * found, figures and pages, and of reference the feature maps that figures draw.
 */
package poolinglab.study.report;
