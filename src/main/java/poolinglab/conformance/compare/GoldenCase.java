package poolinglab.conformance.compare;

import poolinglab.conformance.Answer;
import poolinglab.conformance.PoolingCase;

/**
 * A case with the answer of a framework that is neither ours nor Deeplearning4j.
 *
 * @param name what it is, for messages: its place in the file, the framework and the pooling
 * @param asked the question
 * @param answer what that framework answered
 * @param exact whether every bit must agree, as in a maximum
 */
public record GoldenCase(String name, PoolingCase asked, Answer answer, boolean exact) {}
