package poolinglab.ladder;

/**
 * A piece of work: some output rows of one plane.
 *
 * @param input where the plane begins in the input
 * @param output where it begins in the output
 * @param firstRow the first output row of the band
 * @param endRow the row after its last
 */
record Band(int input, int output, int firstRow, int endRow) {}
