package poolinglab.conformance.compare;

import poolinglab.conformance.Answer;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.Tolerance;

/**
 * A case with the answer of a framework that is neither ours nor Deeplearning4j.
 *
 * @param name what it is, for messages: its place in the file, the framework and the pooling
 * @param asked the question
 * @param answer what that framework answered
 * @param ofOutput how far an output may be from it
 * @param ofGradient the same for a gradient
 */
public record GoldenCase(
    String name, PoolingCase asked, Answer answer, Tolerance ofOutput, Tolerance ofGradient) {}
