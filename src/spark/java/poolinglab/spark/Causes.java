package poolinglab.spark;

import java.util.stream.Stream;

/** What is behind an exception. */
final class Causes {
  private static final int MOST = 20;
  private static final int LONGEST = 160;

  private Causes() {}

  /** It and its causes, outermost first. */
  static Stream<Throwable> of(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(MOST);
  }

  /** The first line of the innermost that has something to say. */
  static String words(Throwable thrown) {
    Throwable innermost =
        of(thrown).filter(each -> each.getMessage() != null).reduce((a, b) -> b).orElse(thrown);
    String line = String.valueOf(innermost.getMessage()).lines().findFirst().orElse("").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
