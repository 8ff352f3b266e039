package poolinglab.geometry;

/**
 * The cells that one window covers along one axis: {@code first, first + step, …}, {@code count} of
 * them, all inside the input.
 *
 * @param countWithPadding as {@code count}, but cells of the padding count too; a cell past the
 *     padding, where a {@link Border#CEIL} window hangs over the end, does not
 */
public record Span(int first, int step, int count, int countWithPadding) {

  /** The last covered cell. */
  public int last() {
    return first + (count - 1) * step;
  }

  /** Whether {@code index} is one of the covered cells. */
  public boolean covers(int index) {
    return index >= first && index <= last() && (index - first) % step == 0;
  }
}
