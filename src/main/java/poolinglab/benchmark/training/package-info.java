/**
 * How fast Deeplearning4j trains, setting by setting: what it comes with, what can be set, and what
 * we put beside it; docs/training-speed.md has the results.
 *
 * <p>Read {@link poolinglab.benchmark.training.TrainingBenchmark} first, then {@code Setting}.
 * Waiting, threads and the native library belong to a process, so every setting trains in one of
 * its own ({@code TrainingProcess}), which waits until its turn is called:
 *
 * <pre>{@code
 * Task task = new Task("28x28x1 conv5@3 max2 conv15@3 max2 dense3", images, List.of());
 * TrainingOutcome outcome =
 *     new TrainingBenchmark(TrainingBenchmark.QUICK, false, Optional.empty(), (rounds, note) -> {})
 *         .run(task);
 * }</pre>
 */
package poolinglab.benchmark.training;
