/**
 * What pooling is worth and what it costs, by experiment: {@code study} runs networks, {@code
 * report} shows what was found, {@code speed} measures time. Read {@link
 * poolinglab.experiment.study.Study} or {@link poolinglab.experiment.speed.Benchmark} first.
 */
package poolinglab.experiment;
