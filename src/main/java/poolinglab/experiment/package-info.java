/** Trade-offs, measured. Read {@link poolinglab.experiment.speed.Benchmark} first. */
package poolinglab.experiment;
