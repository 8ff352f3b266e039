/**
 * Benchmarks as a person or a program reads them: tables, charts, JSON. Nothing is measured here.
 *
 * <p>Read {@link poolinglab.benchmark.report.BenchmarkTable} first.
 */
package poolinglab.benchmark.report;
