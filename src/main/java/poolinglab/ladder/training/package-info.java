/**
 * The training of {@code network}, faster: from its readable loops to the limit of the arithmetic,
 * rung by rung.
 *
 * <p>The one way in is {@link poolinglab.ladder.training.FastTraining}; {@link
 * poolinglab.ladder.training.TrainingRung} lists the rungs. Read them in this order:
 *
 * <ol start="0">
 *   <li>{@code TrainingByHand} in {@code network}: the specification
 *   <li>{@code FlatKernels} with {@code ScalarKernels}: flat arrays, in the order of memory
 *   <li>{@code RegisterKernels}: twenty sums at a time stay in registers
 *   <li>{@code VectorKernels} with {@code VectorGradients}: the same with the Vector API, an image
 *       in each lane
 *   <li>{@code FusedKernels}: ReLU and max pooling fused with the convolution before them
 *   <li>{@code Crew}: threads; {@code Share} says why they change no digit
 * </ol>
 *
 * <p>Every rung trains every network that the reference trains: what has no faster form (p-norms,
 * or a pooling that cannot be fused) takes the general one, layer by layer. May use geometry,
 * reference and network, and no ND4J.
 */
package poolinglab.ladder.training;
