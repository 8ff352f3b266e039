/**
 * What can be asked beside single cases: whether gradients are the slopes of the loss, whether a
 * whole network gives the same by hand and in Deeplearning4j, and whether it is trained in the same
 * steps.
 *
 * <p>Read {@link poolinglab.conformance.question.NetworkComparison} first, then {@link
 * poolinglab.conformance.question.TrainingComparison}.
 */
package poolinglab.conformance.question;
