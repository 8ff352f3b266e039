package poolinglab.benchmark;

import java.util.Locale;

/** Which way through a pooling. */
public enum Pass {
  /** [N,C,H,W] → [N,C,H′,W′] */
  FORWARD,
  /** [N,C,H′,W′] → [N,C,H,W] */
  BACKWARD;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
