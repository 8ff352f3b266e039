package poolinglab.study;

/**
 * How long a network takes on one machine, found while nothing else of the study ran.
 *
 * @param network as {@link poolinglab.network.NetworkText} has it
 * @param machine in the words of {@link Machine}
 * @param secondsPerEpoch of training, testing left out; one value per round
 * @param millisecondsPerImage to answer about one image alone; one value per round, itself the
 *     median of several answers
 */
public record NetworkTimes(
    String network, String machine, Repeated secondsPerEpoch, Repeated millisecondsPerImage) {}
