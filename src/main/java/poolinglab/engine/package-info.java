/**
 * What trains a network and runs it: Deeplearning4j, or this project's own code. Both begin with
 * the same weights and see the same images in the same order, so their results differ only in the
 * last digits.
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
