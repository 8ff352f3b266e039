package poolinglab;

import java.nio.file.Path;

/** Pooling Lab's own folder, with {@code data}, {@code src} and {@code notebooks} in it. */
public final class Home {
  /** The system property that names it, set by the launcher. */
  public static final String PROPERTY = "poolinglab.home";

  private Home() {}

  /** The folder, or the working directory where the property is not set. */
  public static Path folder() {
    return Path.of(System.getProperty(PROPERTY, ""));
  }
}
