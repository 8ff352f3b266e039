/**
 * How fast training is: Deeplearning4j setting by setting, and our own ladder rung by rung;
 * docs/training-speed.md has the results.
 *
 * <p>Read {@link poolinglab.benchmark.training.TrainingBenchmark} first, then {@code Setting} and
 * {@code HandSetting}. Each of these trains in a process of its own ({@code TrainingProcess}),
 * which waits until its turn is called:
 *
 * <pre>{@code
 * Task task = new Task("28x28x1 conv5@3 max2 conv15@3 max2 dense3", images, List.of());
 * TrainingOutcome outcome =
 *     new TrainingBenchmark(TrainingBenchmark.QUICK, false, Optional.empty(), (rounds, note) -> {})
 *         .run(task);
 * }</pre>
 */
package poolinglab.benchmark.training;
