/**
 * Who trains a network and lets it answer: Deeplearning4j, or this project's own code. Both begin
 * with the same weights and see the same images in the same order, so that they differ in their
 * last digits alone.
 *
 * <p>Start with {@link poolinglab.engine.Engine}:
 *
 * <pre>{@code
 * try (Learner learner = Engine.HAND.learner(network, images, 32, seed)) {
 *   learner.fit(5, progress -> {});
 *   List<Prediction> predictions = learner.predict(images.test().getFeatures());
 * }
 * }</pre>
 */
package poolinglab.engine;
