package poolinglab.study;

import java.util.List;

/**
 * Tells a difference from chance, carefully: a figure over several seeds is <em>clearly above</em>
 * another when every seed of the one lies above every seed of the other, and the means are further
 * apart than the standard error that comes from having only so many test images. Of two figures
 * that are alike, one lies above the other with all seeds once in 3 times with two seeds each, once
 * in 10 times with three; so it takes three.
 *
 * @param testImages that each figure is a share of
 */
public record Judge(int testImages) {
  private static final int SEEDS_TO_JUDGE = 3;

  /** Whether {@code one} is clearly above {@code other}; never with fewer than 3 seeds. */
  public boolean isAbove(Repeated one, Repeated other) {
    double chance = standardError((one.mean() + other.mean()) / 2);
    return isPossible(one)
        && isPossible(other)
        && one.least() > other.most()
        && one.mean() - other.mean() > chance;
  }

  /** Whether one is clearly above the other, either way. */
  public boolean areApart(Repeated one, Repeated other) {
    return isAbove(one, other) || isAbove(other, one);
  }

  /** In words, how a figure changed: {@code clearly lower by 1.7 points}. */
  String verdict(Repeated before, Repeated after) {
    if (!isPossible(before)) {
      return "not to be judged with fewer than 3 seeds";
    }
    if (!areApart(before, after)) {
      return "no difference beyond the spread";
    }
    double change = after.mean() - before.mean();
    return "clearly %s by %s".formatted(change > 0 ? "higher" : "lower", Words.points(change));
  }

  /** Whether any two of them are apart. */
  public boolean anyApart(List<Repeated> all) {
    return all.stream().anyMatch(one -> all.stream().anyMatch(other -> isAbove(one, other)));
  }

  /** Whether there are seeds enough to judge by. */
  static boolean isPossible(Repeated figure) {
    return figure.values().size() >= SEEDS_TO_JUDGE;
  }

  /** {@code √(share·(1 − share)/test images)} for a share from 0 to 1. */
  public double standardError(double share) {
    return Math.sqrt(share * (1 - share) / testImages);
  }
}
