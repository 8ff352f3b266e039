package poolinglab.coursework.xray;

import java.util.List;
import poolinglab.coursework.sandbox.Outcome;

/**
 * A turn, and what it does by itself in up to 64 observations, a bit for each.
 *
 * @param changed where the model no longer does what it should
 * @param wrong where it does not do what the answer does
 * @param spoils whether it is wrong where the answer is right
 * @param closeness how much of the answer's results it has
 */
record WeighedTurn<M extends Model>(
    Turn<M> turn, long changed, long wrong, boolean spoils, double closeness) {
  /** How many observations are weighed. */
  static final int MOST = 32;

  private static final long EVERYWHERE = -1;

  /**
   * Weighs a turn.
   *
   * @param model with this turn alone
   * @param rights what the model without it does
   */
  static <M extends Model> WeighedTurn<M> of(
      Turn<M> turn, M model, List<Observation> few, List<Outcome> rights, Tolerance tolerance) {
    long changed = 0;
    long wrong = 0;
    boolean spoils = false;
    double closeness = 0;
    for (int i = 0; i < few.size(); i++) {
      Outcome made = Explanation.run(model, few.get(i).arguments());
      double share = tolerance.share(made, few.get(i).actual());
      closeness += share;
      wrong |= share < 1 ? 1L << i : 0;
      spoils |= share < 1 && few.get(i).correct();
      changed |= tolerance.equal(made, rights.get(i)) ? 0 : 1L << i;
    }
    // What is no mistake by itself shows only beside another.
    return turn.isMistake()
        ? new WeighedTurn<>(turn, changed, wrong, spoils, closeness)
        : new WeighedTurn<>(turn, EVERYWHERE, wrong, false, closeness);
  }

  /**
   * Where one turn by itself is not what the answer does, another should change something; how
   * often none does. Turns that explain an answer may still contradict it here and there, for what
   * one does can show beside another only.
   */
  static int contradictions(List<? extends WeighedTurn<?>> chosen) {
    int contradictions = 0;
    for (WeighedTurn<?> each : chosen) {
      long byOthers = 0;
      for (WeighedTurn<?> other : chosen) {
        byOthers |= other == each ? 0 : other.changed;
      }
      contradictions += Long.bitCount(each.wrong & ~byOthers);
    }
    return contradictions;
  }

  /** The number of contradictions up to which there are no more than so many pairs. */
  static int contradictionsOf(int mostPairs, List<? extends WeighedTurn<?>> weighed) {
    int[] pairs = new int[2 * MOST + 1];
    for (int i = 0; i < weighed.size(); i++) {
      for (int j = i + 1; j < weighed.size(); j++) {
        pairs[contradictions(List.of(weighed.get(i), weighed.get(j)))]++;
      }
    }
    int most = 0;
    int tried = pairs[0];
    while (most + 1 < pairs.length && tried + pairs[most + 1] <= mostPairs) {
      most++;
      tried += pairs[most];
    }
    return most;
  }
}
