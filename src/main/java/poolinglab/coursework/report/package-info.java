/**
 * What a teacher reads after grading: a page for the class, tables for other programs, and a
 * journal from which an interrupted run resumes.
 *
 * <p>{@link poolinglab.coursework.report.GradeBook} is what all of it is made from and {@link
 * poolinglab.coursework.report.ReportFiles} writes it; read {@link
 * poolinglab.coursework.report.ClassReport} first. Everything that learners wrote, their names too,
 * is taken for hostile: {@link poolinglab.figure.page.PageTemplate} and {@link
 * poolinglab.coursework.report.GradesCsv} make it harmless.
 */
package poolinglab.coursework.report;
