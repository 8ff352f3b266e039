/**
 * What pooling is worth and what it costs, by experiment: {@code study} runs networks, {@code
 * report} shows what was found, {@code speed} measures the time of pooling and {@code
 * speed.training} that of training. Read {@link poolinglab.experiment.study.Study} or {@link
 * poolinglab.experiment.speed.Benchmark} first.
 */
package poolinglab.experiment;
