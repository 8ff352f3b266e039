/**
 * The answers of {@code reference}, faster: max and average pooling rung by rung, from the naive
 * loop to the limit set by memory.
 *
 * <p>Read the rungs in this order; {@link poolinglab.ladder.Rung} lists them, and each begins with
 * what the machine does and how to see it:
 *
 * <ol start="0">
 *   <li>{@code NaiveForward}: the reference itself
 *   <li>{@code FlatMax}: flat arrays, bounds hoisted; {@code FlatAverage}
 *   <li>{@code TwoByTwoMax}: written for 2×2
 *   <li>{@code RowsThenPairsMax}: the larger of two rows, then of each pair
 *   <li>{@code TwoByTwoVectorMax}: the Vector API; with argmax, and the way back; {@code
 *       VectorAverage}; {@code ThreeByThreeVectorMax}, also with argmax
 *   <li>{@code SeparableMax}: any window, along rows and then down columns; {@code ScalarRowMax}
 *       beside {@code VectorRowMax}
 *   <li>{@code Workers}: threads
 *   <li>{@code VanHerkMax}: constant work per pixel, however large the kernel
 * </ol>
 *
 * <p>The one way in is {@link poolinglab.ladder.FastPooling}, which picks the rung:
 *
 * <pre>{@code
 * FastPooling pooling = new FastPooling(new MaxPooling(WindowSpec.ofKernel(2)));
 * FeatureMaps output = pooling.forward(input);       // as MaxPooling.forward, bit for bit
 * Choice choice = pooling.choice(input.size());      // which rung, and why
 * }</pre>
 *
 * <p>The vector rungs need a JVM started with {@code --add-modules jdk.incubator.vector}; without
 * it everything is there but slower. The package may use geometry and reference, and no ND4J.
 */
package poolinglab.ladder;
