/**
 * What can be asked beside single cases: whether gradients are the slopes of the loss, and whether
 * a whole network gives the same by hand and in Deeplearning4j.
 *
 * <p>Read {@link poolinglab.conformance.question.NetworkComparison} first.
 */
package poolinglab.conformance.question;
