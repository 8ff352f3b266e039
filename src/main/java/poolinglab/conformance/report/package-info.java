/**
 * Comparisons as a person or a program reads them: tables, drawings of single cases, JSON, and the
 * page of deviations. Nothing is compared here.
 *
 * <p>Read {@link poolinglab.conformance.report.SurveyReport} first, then {@link
 * poolinglab.conformance.report.CaseReport}.
 */
package poolinglab.conformance.report;
