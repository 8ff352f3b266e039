package poolinglab.ladder;

/**
 * Whether the Vector API is there. It is an incubator module: a JVM that was not started with
 * {@code --add-modules jdk.incubator.vector} does not have it, and then no class that uses it may
 * be touched.
 */
public final class VectorApi {
  private static final boolean THERE =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private VectorApi() {}

  public static boolean isThere() {
    return THERE;
  }
}
