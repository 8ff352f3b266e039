/**
 * How fast pooling is: the rungs of {@code ladder}, Deeplearning4j, PyTorch where it is wanted, and
 * what memory allows at best, measured side by side in one run.
 *
 * <p>Read {@link poolinglab.benchmark.Benchmark} first, then {@code Race}, which takes the times:
 *
 * <pre>{@code
 * Workload workload = new Workload(pooling, InputShape.LARGE, Pass.FORWARD);
 * Benchmark benchmark =
 *     new Benchmark(Effort.QUICK, List.of(), Optional.empty(), (rounds, note) -> {});
 * Outcome outcome = benchmark.run(workload);
 * }</pre>
 *
 * <p>What makes the figures worth something: every contestant pools the same input; an answer that
 * is wrong gets no time; all take turns, so that whatever else the machine does falls on all alike;
 * and a median comes with its spread. {@code VectorMover} is the one class that touches the Vector
 * API.
 */
package poolinglab.benchmark;
