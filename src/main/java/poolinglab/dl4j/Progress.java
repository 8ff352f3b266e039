package poolinglab.dl4j;

/**
 * How far a training has come, reported after every batch.
 *
 * @param epoch the current one, from 1
 * @param imagesDone in this epoch
 * @param images per epoch
 * @param score the batch's mean loss per image, cross-entropy in nats
 */
public record Progress(int epoch, int epochs, long imagesDone, long images, double score) {}
