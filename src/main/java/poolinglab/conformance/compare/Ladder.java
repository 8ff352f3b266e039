package poolinglab.conformance.compare;

import java.util.Arrays;
import java.util.List;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.ladder.FastPooling;
import poolinglab.ladder.Rung;
import poolinglab.reference.Pooling;

/** Which rungs can do a pooling, on this machine. */
public final class Ladder {
  private Ladder() {}

  /** In their order, slowest first. */
  public static List<Rung> rungsFor(Pooling pooling, Size input) {
    FastPooling any = new FastPooling(pooling);
    return Arrays.stream(Rung.values()).filter(rung -> can(any.on(rung), input)).toList();
  }

  /** Asked by trying: a rung that cannot says so. */
  private static boolean can(FastPooling pooling, Size input) {
    try {
      pooling.choice(input);
      return true;
    } catch (GeometryException cannot) {
      return false;
    }
  }
}
