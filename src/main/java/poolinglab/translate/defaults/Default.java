package poolinglab.translate.defaults;

/**
 * Something that the frameworks assume unless told otherwise, or mean by the same word.
 *
 * @param topic in a few words
 * @param keras what Keras 3 assumes, as its signatures and documentation say
 * @param pytorch the same for PyTorch
 * @param dl4j what Deeplearning4j answered just now
 * @param sources where the three have it: class or function, in the order of the frameworks
 * @param advice what to do on the way from one to another
 */
public record Default(
    String topic, String keras, String pytorch, String dl4j, String sources, String advice) {}
